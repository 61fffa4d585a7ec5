/** Pure: the publications in which words may have stood, each as printing them and as being told them, with what speaks for it. */
import type { Party, Work } from './parties.ts';
import type { Choice, Features } from './rank.ts';

export interface Channel {
	publication: Party | null;
	isPress: boolean;
	work: Work | null;
	share: number;
}

export interface Candidate extends Choice<Channel> {
	features: Features;
	/** What of it stands in the names of its features: the words are its own, or told to it. */
	way: 'press' | 'told';
	/** Whether anything ties it to whoever speaks, rather than merely standing near. */
	isTied: boolean;
}

/** Adds a sign, and the publication if it is new. */
export type Sign = (press: Party, isPress: boolean, name: string, work?: Work | null) => void;

export interface Candidates {
	/** Something that stands near a publication. */
	near: Sign;
	/** Something that ties a publication to whoever speaks. */
	tie: Sign;
	all(): readonly Candidate[];
}

/** @param manner of the verb that tells of the words. */
export function createCandidates(manner: string): Candidates {
	const found = new Map<string, Candidate>();
	const add = (press: Party, isPress: boolean, name: string, work: Work | null): Candidate => {
		const key = `${press.name} ${isPress}`;
		const way = isPress ? 'press' : 'told';
		const candidate: Candidate = found.get(key) ?? {
			value: { publication: press, isPress, work, share: 1 },
			features: { [way]: 1, [`${way} ${manner}`]: 1 },
			way,
			isTied: false,
		};
		found.set(key, candidate);
		candidate.value.work ??= work;
		// A publication named twice is no likelier for it.
		candidate.features[`${way} ${name}`] = 1;
		candidate.features[`${way} ${name} ${manner}`] = 1;
		return candidate;
	};
	return {
		near(press, isPress, name, work = null) {
			add(press, isPress, name, work);
		},
		tie(press, isPress, name, work = null) {
			add(press, isPress, name, work).isTied = true;
		},
		all: () => [...found.values()],
	};
}
