// Which HTML elements carry no article text, which end a paragraph, and which meta names carry what, as data.

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Their content is dropped: programs, styles, pictures, forms and the furniture around an article. */
export const droppedElements = set(
  'script style noscript template svg math canvas iframe object embed audio video picture select option button form ' +
    'nav footer aside dialog',
);

export const blockElements = set(
  'address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 ' +
    'header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul',
);

export const titleMetas = ['og:title', 'twitter:title', 'dc.title'] as const;
export const publisherMetas = ['og:site_name', 'publisher', 'dc.publisher', 'application-name'] as const;
export const urlMetas = ['og:url'] as const;
export const dateMetas = [
  'article:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'dc.date',
  'dc.date.issued',
  'sailthru.date',
  'parsely-pub-date',
] as const;
