/** How many questions one user and one workspace may ask in a while. Kept in memory: each process counts what it answers. */

export interface FairUse {
	/** null where one more is allowed; else a friendly line. */
	refuse(user: string, now: number): string | null;
}

/** @param limits questions in ten minutes. */
export function createFairUse(limits: { user: number; workspace: number }): FairUse {
	const span = 10 * 60_000;
	const asked: { user: string; at: number }[] = [];
	return {
		refuse(user, now) {
			while (asked[0] && asked[0].at <= now - span) asked.shift();
			const own = asked.filter((each) => each.user === user);
			const first = own.length >= limits.user ? own[0] : asked.length >= limits.workspace ? asked[0] : undefined;
			if (!first) {
				asked.push({ user, at: now });
				return null;
			}
			const minutes = Math.max(1, Math.ceil((first.at + span - now) / 60_000));
			return `That is many questions at once. Ask again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, and I will be glad to look.`;
		},
	};
}
