/** Many people who ask at once, and a process that is killed while it answers them. */
import type { startBot } from './bot.ts';
import { type Day, openDay, type Transport } from './day.ts';
import type { Channel, Message } from './slack/state.ts';
import type { Slack } from './slack/workspace.ts';

const questions: [question: string, answer: RegExp][] = [
	['What did the cabinet pledge in February 2022?', /keep pushing forward/],
	['What did Hakpo write in 2016 about one-sidedness?', /one-sidedness/],
	['What did Kim Jong Un say at the Eighth Party Congress in January 2021?', /external economic activities/],
	['What did Hakpo write about nuclear weapons in 2018?', /^No evidence/],
	['What did Kyo’ngje Yo’ngu write in April 2019?', /foreign trade sector/],
];

export interface Crowd {
	day: Day;
	people: { person: ReturnType<Slack['person']>; channel: Channel }[];
	/** The process that runs now. */
	bot: ReturnType<typeof startBot>;
	answersTo(message: Message): Message[];
	expected(message: Message): RegExp;
}

/** 50 people in 20 channels; a tenth of all posts is turned away with 429. @param index is copied. */
export async function openCrowd(index: string, transport: Transport): Promise<Crowd> {
	const day = await openDay(index, { transport, clockScale: 0.01 });
	const { slack } = day;
	const members = Array.from({ length: 50 }, (_, index) => slack.person(`person-${index}`));
	const channels = Array.from({ length: 20 }, (_, index) => slack.channel(`channel-${index}`, { members }));
	const people = members.flatMap((person, index) => {
		const channel = channels[index % channels.length];
		return channel ? [{ person, channel }] : [];
	});
	slack.fault('chat.postMessage', { kind: '429', retryAfter: 1, share: 0.1 });
	return {
		day,
		people,
		bot: day.bot,
		answersTo: (message) => slack.thread(message).filter(({ user }) => user === slack.botUserId),
		expected: ({ text }) => questions.find(([question]) => text.includes(question))?.[1] ?? /^$/,
	};
}

/** All ask at the same moment. */
export async function askAll({ day, people }: Crowd, count: number): Promise<Message[]> {
	const asked: Promise<Message>[] = [];
	for (let index = 0; index < count; index += 1) {
		const place = people[index % people.length];
		const [question] = questions[index % questions.length] ?? [];
		if (place) asked.push(place.person.says(place.channel, `<@${day.slack.botUserId}> ${question}`));
	}
	return Promise.all(asked);
}

/** When a quarter is answered, and when half is, the process is killed and another is started. */
export async function killTwice(crowd: Crowd, asked: readonly Message[]): Promise<void> {
	for (const share of [0.25, 0.5]) {
		const answered = () => asked.filter((message) => crowd.answersTo(message).length > 0).length;
		await crowd.day.slack.until(() => answered() >= share * asked.length, { ms: 60_000 });
		crowd.bot.stop('SIGKILL');
		await crowd.bot.ended;
		crowd.bot = await crowd.day.start();
	}
}
