/** Pure: "his daughter", "the minister's wife" -> who is whose: kept both ways, so that the other is known by it too. */
import type { Kinship, Noun, Party } from './parties.ts';

const kinships: [Kinship, RegExp][] = [
	['elder', /^(?:grand|great-grand|step|god)?(?:father|mother|parent)(?:-in-law)?$|^(?:great-)?(?:uncle|aunt)$/],
	['younger', /^(?:grand|great-grand|step|god)?(?:son|daughter|child)(?:-in-law)?$|^(?:great-)?(?:nephew|niece)$/],
	['spouse', /^(?:wife|husband|spouse|widow|widower|partner|bride|bridegroom|fiancée?)$/],
	['sibling', /^(?:step|half-)?(?:brother|sister)(?:-in-law)?$|^(?:cousin|twin)$/],
];
const reversed: Record<Kinship, Kinship> = { elder: 'younger', younger: 'elder', spouse: 'spouse', sibling: 'sibling' };

/** What a noun makes somebody to whose he is. */
export function kinshipOf(noun: string): Kinship | undefined {
	return kinships.find(([, words]) => words.test(noun))?.[0];
}

/** Keeps that somebody is "his daughter". */
export function learnKin(party: Party, { noun }: Noun, whose: Party | undefined): void {
	const kinship = kinshipOf(noun);
	if (!kinship || whose?.kind !== 'person' || whose === party) return;
	whose.kin.set(party, kinship);
	party.kin.set(whose, reversed[kinship]);
}
