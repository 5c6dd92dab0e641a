// What gives away the role of a line that is not running text, as data. Patterns are anchored and without nested
// repetition, so that a line of any length costs linear time.

/** Lines that stand around articles and say nothing about the world. */
export const BOILERPLATE: readonly RegExp[] = [
  /^(?:leave a (?:comment|reply)|comments?(?: \(\d+\))?|\d+ comments?|post a comment|join the conversation|have an opinion\b.*)$/i,
  /^(?:advertisement|advertorial|sponsored(?: content)?|promoted|article continues (?:below|after).*|story continues.*)$/i,
  /^(?:share(?: this.*| on .*)?|tweet|follow us.*|like us.*|print|email|e-mail|copy link|save|whatsapp|facebook|twitter|x|telegram|linkedin)$/i,
  /^(?:subscribe|sign up|sign in|log in|register|newsletter|get our|download our)\b.{0,120}$/i,
  /^(?:read (?:more|also|next|full)|see also|also read|more on this|more from|related(?: news| articles| stories| topics)?|most read|most popular|trending|recommended|you may also like|don['’]t miss|watch|listen|sources?|external links|sister links|references)\b.{0,100}:?$/i,
  /^(?:©|\(c\) |copyright\b).{0,160}$/i,
  /\ball rights reserved\b/i,
  /^(?:tags|topics|filed under|categories|category|keywords|updated|published|last updated|posted|date)\s*:/i,
  /^\W+$/,
];

/** Who took or sent it. */
export const CREDIT: readonly RegExp[] = [
  /^(?:photo|image|picture|illustration|graphic|video|map|source|credits?|photograph)s?(?: credits?)?(?: by)?\s*[:：].{0,59}[^.!?]$/i,
  /^(?:by|from)\s+\p{Lu}[^.!?]{2,60}$/u,
  /^(?:\p{Lu}[\p{L}'’.-]{1,20} ){1,4}(?:for|\/|\||—|-) ?(?:the )?(?:reuters|afp|ap|associated press|dpa|bbc news|getty images|epa|tass|xinhua|anadolu)\b.{0,30}$/iu,
  /^[([]?(?:reuters|afp|ap|dpa|getty images|epa|file|ani|pti|ians|tass|xinhua)(?:\s*[/|,]\s*[\p{L} ]{2,30})?[)\]]?$/iu,
];

/** What a picture shows. */
export const CAPTION: readonly RegExp[] = [
  /^(?:file(?: photo| image| picture)?|pictured|above|below|in this (?:file )?(?:photo|image|picture|handout))\b\s*[-–—:,]?.{10,400}$/i,
  /(?:\(|\[|\|\s*)(?:photo|image|picture|file photo|credit|via)\b[^)\]]{0,80}[)\]]?\.?$/i,
  /(?:file photo|handout|getty images|\/\s?(?:reuters|afp|ap|epa))[)\].]{0,2}$/i,
];

/** Names of newspaper sections and datelines of places that stand alone on a line. */
export const SECTION_NAMES: ReadonlySet<string> = new Set(
  (
    'world|news|politics|business|sport|sports|opinion|analysis|editorial|culture|health|science|technology|tech|europe|' +
    'asia|south asia|central asia|east asia|southeast asia|africa|middle east|americas|latin america|north america|' +
    'south america|us|u.s.|uk|u.k.|national|international|local|economy|society|environment|climate|breaking news|' +
    'top stories|latest|features|interview|crime|law|education|entertainment|afghanistan|pakistan|india|china|russia|' +
    'ukraine|background|reactions|aftermath|timeline'
  ).split('|'),
);
