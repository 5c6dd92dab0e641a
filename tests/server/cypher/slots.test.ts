// Room for queries as a table of turns: how many run and wait, of one person and of all, and who comes next.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Unavailable } from '../../../graph/errors.js';
import { createSlots, type Leave, type Slots } from '../../../server/cypher/slots.js';

const never = new AbortController().signal;
const room = (limits: Partial<Parameters<typeof createSlots>[0]> = {}): Slots =>
  createSlots({
    maxRunning: 1,
    maxRunningEach: 1,
    maxWaiting: 10,
    maxWaitingEach: 5,
    maxWaitMs: 10_000,
    ...limits,
  });
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test('one more than may wait is turned away; leaving lets the next in, and leaving twice only one', async () => {
  const slots = room({ maxWaiting: 1 });
  const leave = await slots.enter('a', never);
  const second = slots.enter('b', never);
  await expect(slots.enter('c', never)).rejects.toBeInstanceOf(Unavailable);
  leave();
  leave();
  const leaveSecond = await second;
  const third = slots.enter('c', never);
  leaveSecond();
  (await third)();
});

test('who gives up waiting leaves the line', async () => {
  const slots = room({ maxWaiting: 1 });
  const leave = await slots.enter('a', never);
  const gone = new AbortController();
  const waiting = slots.enter('b', gone.signal);
  gone.abort();
  await expect(waiting).rejects.toThrow();
  const next = slots.enter('b', never);
  leave();
  (await next)();
});

test('who has waited too long is told to come back', async () => {
  const slots = room({ maxWaitMs: 50 });
  const leave = await slots.enter('a', never);
  await expect(slots.enter('b', never)).rejects.toMatchObject({ code: 'cypher-busy' });
  const next = slots.enter('b', never);
  leave();
  (await next)();
});

test('one person may have only some waiting, and is told how many, while others may still come', async () => {
  const slots = room({ maxWaitingEach: 2 });
  const leave = await slots.enter('a', never);
  const gone = new AbortController();
  const mine = [slots.enter('a', gone.signal), slots.enter('a', gone.signal)].map((p) => p.catch(() => null));
  await expect(slots.enter('a', never)).rejects.toMatchObject({
    code: 'cypher-too-many',
    message: expect.stringContaining('2 of your own queries'),
  });
  const other = slots.enter('b', never);
  gone.abort();
  await Promise.all(mine);
  leave();
  (await other)();
});

test('turns go round between people, whoever has sent more', async () => {
  const slots = room();
  const order: string[] = [];
  const first = await slots.enter('a', never);
  const enter = async (who: string): Promise<void> => {
    const leave = await slots.enter(who, never);
    order.push(who);
    await settled();
    leave();
  };
  const all = ['a', 'a', 'a', 'a', 'b', 'b', 'c'].map(enter);
  first();
  await Promise.all(all);
  expect(order.join('')).toBe('abcabaa');
});

test('one person never has all the room where there is more than one place', async () => {
  const slots = room({ maxRunning: 3, maxRunningEach: 2 });
  const mine = [await slots.enter('a', never), await slots.enter('a', never)];
  const third = slots.enter('a', never);
  const other = await slots.enter('b', never);
  other();
  mine[0]?.();
  (await third)();
  mine[1]?.();
});

test('after a rest in line one comes again, and others meanwhile', async () => {
  const slots = room();
  (await slots.enter('a', never))(80);
  const startedAt = performance.now();
  const served: string[] = [];
  const again = slots.enter('a', never).then((leave) => {
    served.push('a');
    return leave;
  });
  const leave = await slots.enter('b', never);
  served.push('b');
  leave();
  (await again)();
  expect(served).toEqual(['b', 'a']);
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(75);
});

test('whatever comes and goes: never more than may run, everybody is served once, and the room is empty at the end', async () => {
  const step = fc.record({ who: fc.constantFrom('a', 'b', 'c'), ms: fc.nat(3), quits: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const slots = room({ maxRunning: 2, maxRunningEach: 1, maxWaiting: 100, maxWaitingEach: 100 });
      const running = new Map<string, number>();
      const work = steps.map(async ({ who, ms, quits }) => {
        const gone = new AbortController();
        if (quits) setTimeout(() => gone.abort(), ms);
        const leave: Leave | null = await slots.enter(who, gone.signal).catch(() => null);
        if (!leave) return;
        running.set(who, (running.get(who) ?? 0) + 1);
        expect(running.get(who)).toBe(1);
        expect([...running.values()].reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(2);
        await new Promise((resolve) => setTimeout(resolve, ms));
        running.set(who, 0);
        leave();
      });
      await Promise.all(work);
      const leaves = [await slots.enter('x', never), await slots.enter('y', never)];
      for (const leave of leaves) leave();
    }),
    { numRuns: 30 },
  );
});
