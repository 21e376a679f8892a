import { fold } from './search';

/**
 * How words begin that an adverse event or a product complaint is told with, folded; one with a space behind it is the
 * whole word. Left out is what a call with an HCP says anyway: places such as a hospital, specialties such as allergology.
 */
const STEMS = [
  'adverse|side effect|reaction|rash |rashes |hives |itching|itchy|allergic|anaphyla|nausea|vomit|dizz|fainted|fainting|seizure|convuls',
  'bleeding|haemorrhag|hemorrhag|swelling|hospitalis|hospitaliz|overdos|died |death |deaths |fatal|suicid|pregnan|miscarr|intoleran|toxic ',
  'toxicit|poison|worsen|lack of eff|ineffective|medication error|misuse',
  'complain|defect|broken|faulty|damaged|leak|cracked|contamin|tamper|counterfeit|mislabel|malfunction|discolo',
  'nebenwirk|unerwunscht|unerwuenscht|unvertrag|unvertraeg|reaktion|ausschlag |ausschlage |ausschlaege |hautausschl|juckreiz|allergisch',
  'ubelkeit|uebelkeit|erbrech|erbroch|schwindel|ohnmacht|krampfanf|blutung|schwellung|ins krankenhaus|krankenhausauf|krankenhausein',
  'uberdos|ueberdos|gestorben|verstorben|verstarb|todesf|todlich|toedlich|tod |suizid|schwanger|fehlgeburt|missbild|vergift|verschlechter',
  'unwirksam|wirkungslos|medikationsf|missbrauch',
  'reklamat|reklamier|beschwerde|mangelhaft|defekt|kaputt|zerbroch|beschadig|beschaedig|undicht|verunreinig|verfarb|verfaerb|gefalscht',
  'gefaelscht',
].flatMap((line) => line.split('|'));

const LONGEST = 3;

/** The words of a text, as typed and each once, that may tell of an adverse event or a product complaint. */
export function safetyWords(text: string): string[] {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const folded = words.map(fold);
  const found = words.flatMap((_, at) => {
    const rest = `${folded.slice(at, at + LONGEST).join(' ')} `;
    const stem = STEMS.find((one) => rest.startsWith(one));
    return stem ? [words.slice(at, at + stem.trim().split(' ').length).join(' ')] : [];
  });
  return [...new Set(found)];
}
