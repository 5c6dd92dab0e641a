import { expect, test } from 'vitest';
import { readMarkdown, splitFrontMatter } from '../../../import/read/readMarkdown.js';
import { article, documentOf } from './results.js';

test('front matter gives title, publisher, date and address; colons in a headline are no trouble', () => {
  const raw = `---\ntitle: Minister: we did not pay\npublisher: "The Arvenia Post"\ndate: 2024-03-05\nurl: https://post.example/a?b=1\n---\n\n${article}\n`;
  expect(documentOf(readMarkdown('a.md', raw))).toMatchObject({
    title: 'Minister: we did not pay',
    publisher: 'The Arvenia Post',
    publishedAt: '2024-03-05',
    url: 'https://post.example/a?b=1',
    text: `Minister: we did not pay\n\n${article}`,
  });
});

test('marks of Markdown go, their text stays', () => {
  const raw =
    '# Minister accuses\n\nThe **minister** of [Arvenia](https://a.example) _said_ to the press\nthat it `was` so.\n\n> They denied it.\n\n- the first\n- and the second\n\n![a picture](x.png)\n';
  const { title, text } = documentOf(readMarkdown('a.md', raw));
  expect(title).toBe('Minister accuses');
  expect(text).toBe(
    'Minister accuses\n\nThe minister of Arvenia said to the press that it was so.\n\nThey denied it.\n\nthe first\n\nand the second',
  );
});

test('HTML inside is read as HTML: scripts go', () => {
  const { text } = documentOf(
    readMarkdown('a.md', `${article}\n\n<script>alert(1)</script>\n\n<p>It was <b>denied</b>.</p>`),
  );
  expect(text).toBe(`${article}\n\nIt was denied.`);
});

test('a key named __proto__ is a key like any other', () => {
  const { values } = splitFrontMatter('---\n__proto__: x\ntitle: T\n---\nbody');
  expect([...values]).toEqual([
    ['__proto__', 'x'],
    ['title', 'T'],
  ]);
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});
