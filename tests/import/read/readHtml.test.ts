import { expect, test } from 'vitest';
import { readHtml } from '../../../import/read/readHtml.js';
import { article, documentOf, problemOf } from './results.js';

const page = (head: string, body: string) => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

test('title, date, publisher and address come from the page, the text from its article', () => {
  const html = page(
    `<title>Minister accuses opposition | The Arvenia Post</title>
     <meta property="og:site_name" content="The Arvenia Post">
     <meta property="article:published_time" content="2024-03-05T10:00:00Z">
     <link rel="canonical" href="https://post.example/minister">`,
    `<nav>Home Politics Sport</nav><h1>Minister accuses opposition</h1><article><p>${article}</p><p>It was&nbsp;denied
     &amp; refuted.</p><aside>Read also: more</aside></article><footer>All rights reserved</footer>`,
  );
  expect(documentOf(readHtml('a.html', html))).toMatchObject({
    title: 'Minister accuses opposition',
    publisher: 'The Arvenia Post',
    publishedAt: '2024-03-05',
    url: 'https://post.example/minister',
    text: `Minister accuses opposition\n\n${article}\n\nIt was denied & refuted.`,
  });
});

test('scripts, styles and forms are dropped, block elements become paragraphs, inline ones do not split words', () => {
  const html = page(
    '<style>p { color: red }</style>',
    `<script>if (a < b) document.write("<p>evil</p>")</script><div>${article}</div><div>Arve<b>ni</b>an<br>leaders</div>
     <form>Subscribe <button>now</button></form>`,
  );
  expect(documentOf(readHtml('a.html', html)).text).toBe(`${article}\n\nArvenian\n\nleaders`);
});

test('markup written as text stays text', () => {
  const html = page('', `<p>${article} &lt;script&gt;alert(1)&lt;/script&gt;</p>`);
  expect(documentOf(readHtml('a.html', html)).text).toContain('<script>alert(1)</script>');
});

test('the name of the outlet is cut from the title of the page', () => {
  const html = page('<title>Minister accuses the opposition - Arvenia Post</title>', `<p>${article}</p>`);
  expect(documentOf(readHtml('a.html', html)).title).toBe('Minister accuses the opposition');
});

test('an address that is not http(s) is not kept', () => {
  const html = page('<link rel=canonical href="javascript:alert(1)">', `<p>${article}</p>`);
  expect(documentOf(readHtml('a.html', html)).url).toBeNull();
});

test('a page nested too deep is refused, and fast', () => {
  const started = performance.now();
  const problem = problemOf(readHtml('a.html', '<div>'.repeat(200_000) + '</x>'.repeat(200_000)));
  expect(problem.code).toBe('html-too-deep');
  expect(performance.now() - started).toBeLessThan(2000);
});
