// Writes random regular expressions and what Node.js says of them with the u flag, line by line, the same for the same seed:
//   {"p": expression, "ok": whether it is one, "s": [subject, ...], "v": [whether it matches, ...]}
// The arguments are the seed and how many there are to be.
let seed = Number(process.argv[2]) | 0;
const below = n => {
  seed = (seed + 0x6D2B79F5) | 0;
  let t = Math.imul(seed ^ seed >>> 15, 1 | seed);
  t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
  return ((t ^ t >>> 14) >>> 0) % n;
};
const pick = choices => choices[below(choices.length)];
const atoms = ['a','b','c','A','_','0','9','-','.','\\d','\\D','\\w','\\W','\\s','\\S','\\b','\\B','^','$','\\n','\\t','\\u0061','\\u{1F600}','😀','é','ſ','\\u2028','\\x41','\\0','\\/','\\-','[^]','[]','[a-c]','[^a-c]','[\\d_]','[^\\w]','[\\s\\S]','[\\u{1F600}-\\u{1F64F}]','[😀é]','\\p{L}','\\P{L}','\\p{Lu}','\\p{Script=Greek}','\\p{ASCII}','[\\p{L}\\d]','[^\\p{Lu}]','\\p{Emoji}','\\cJ','[\\b]','[a\\-z]','[-a]','[a-]','\\uD83D\\uDE00','\\v','\\f','\\p{scx=Grek}','\\p{General_Category=Decimal_Number}','\\p{Any}','\\p{White_Space}','\\p{ID_Start}'];
const quantifiers = ['','','','','*','+','?','{2}','{1,3}','{0,}','*?','+?','??','{2,}?','{0}'];
const subjects = ['','a','b','abc','aA0_','😀','é','ſ','K','ab\n','\n','a\u2028b','0','٣','αβ',' ','\u00a0','\ufeff','a-z','aaa','bbb','cab','_-9','ABC','a😀b','\ud83d','\ude00a','AbCabc012','\u0000','\u180e','Ⅷ','ǅ','aa\naa','\r','\u0085'];

function expression(depth) {
  let text = "";
  for (let parts = 1 + below(4); parts > 0; parts--) {
    const inner = () => expression(depth - 1);
    const kind = depth > 0 ? below(14) : 13;
    const atom =
      kind === 0 ? `(?:${inner()})` : kind === 1 ? `(${inner()})` : kind === 2 ? `(?=${inner()})` : kind === 3 ? `(?!${inner()})`
      : kind === 4 ? `(?<=${inner()})` : kind === 5 ? `(?<!${inner()})` : kind === 6 ? `(${inner()}|${inner()})` : below(40) === 0 ? "\\1" : pick(atoms);

    // Assertions take no quantifier with the u flag; now and then one gets it, so that it is refused.
    const isAssertion = /^(\^|\$|\\[bB]|\(\?[=!<])/.test(atom);
    text += atom + (isAssertion && below(20) > 0 ? "" : pick(quantifiers));
  }

  return below(8) === 0 ? text + "|" + expression(0) : text;
}

// A place inside a surrogate pair is none with the u flag (ECMA-262, 22.2.7.2), but V8 tries it; so each place is tried by itself.
function matches(sticky, subject) {
  for (let i = 0; i <= subject.length; i += i < subject.length && subject.codePointAt(i) > 0xFFFF ? 2 : 1) {
    sticky.lastIndex = i;
    if (sticky.test(subject)) {
      return true;
    }
  }

  return false;
}

for (let i = Number(process.argv[3]); i > 0; i--) {
  const p = expression(2);
  let sticky = null;
  try {
    sticky = new RegExp(p, "uy");
  } catch {
    // It is none.
  }

  const s = Array.from({ length: 8 }, () => pick(subjects) + (below(2) ? pick(subjects) : ""));
  process.stdout.write(JSON.stringify({ p, ok: sticky !== null, s, v: sticky === null ? [] : s.map(subject => matches(sticky, subject)) }) + "\n");
}
