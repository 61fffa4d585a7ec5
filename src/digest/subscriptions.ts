/** Which channels have a digest, and when: rows of the ledger, of which a channel's last one counts. */
import type { Ledger } from '../ledger.ts';
import type { Schedule } from './calendar.ts';

/** What a channel has chosen; null is what is set for all. */
export interface Wish {
	/** `HH:MM` */
	time: string | null;
	/** Of the week, from 0 for Sunday. */
	days: number[] | null;
}

export interface Subscription extends Wish {
	channel: string;
	/** What people call the channel. */
	name: string;
	/** Who set it last. */
	user: string;
	isOn: boolean;
	/** Why Sic itself ended it: Slack's word for it; null where a person did, and while it is on. */
	pausedFor: string | null;
	/** In ms since 1970. */
	at: number;
}

export interface Subscriptions {
	/** The last word on each channel, those that are off among them. */
	list(): Promise<Subscription[]>;
	of(channel: string): Promise<Subscription | null>;
	set(subscription: Omit<Subscription, 'at'>): Promise<void>;
}

export function createSubscriptions(ledger: Ledger, now: () => number): Subscriptions {
	const list = async (prefix: string): Promise<Subscription[]> => {
		const last = new Map<string, Subscription>();
		for (const { payload } of await ledger.list(prefix)) {
			const row = JSON.parse(payload) as Subscription;
			if (row.at >= (last.get(row.channel)?.at ?? 0)) last.set(row.channel, row);
		}
		return [...last.values()].sort((a, b) => (a.channel < b.channel ? -1 : 1));
	};
	return {
		list: () => list('digest-sub:'),
		async of(channel) {
			const [found] = await list(`digest-sub:${channel}:`);
			return found ?? null;
		},
		async set(subscription) {
			// Two in one millisecond: the second one counts.
			for (let at = now(); ; at += 1) {
				const row: Subscription = { ...subscription, at };
				if (await ledger.claim({ id: `digest-sub:${row.channel}:${at}`, payload: row })) return;
			}
		},
	};
}

/** When a channel's digest is due: what it wishes, and else what is set for all. */
export function scheduleOf({ time, days }: Wish, preset: Schedule): Schedule {
	const [minute = '0', hour = '9', dayOfMonth = '*', month = '*', weekday = '*'] = preset.cron.trim().split(/\s+/);
	const [ownHour, ownMinute] = time?.split(':').map((part) => String(Number(part))) ?? [hour, minute];
	const on = days ? ['*', '*', days.join(',')] : [dayOfMonth, month, weekday];
	return { cron: [ownMinute, ownHour, ...on].join(' '), zone: preset.zone };
}

const dayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const weekdays = [1, 2, 3, 4, 5];

/** "[09:00] [weekdays|daily|mon,thu]"; a sentence where it cannot be read. */
export function readWish(text: string): Wish | { fault: string } {
	const wish: Wish = { time: null, days: null };
	for (const word of text
		.toLowerCase()
		.replace(/\s*,\s*/g, ',')
		.split(/\s+/)
		.filter((each) => each !== '' && each !== 'at')) {
		const time = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(word);
		const days = word.split(',').map((day) => dayNames.findIndex((name) => day.length >= 3 && isDay(day, name)));
		if (time && Number(time[1]) < 24 && Number(time[2] ?? 0) < 60)
			wish.time = `${(time[1] ?? '').padStart(2, '0')}:${time[2] ?? '00'}`;
		else if (time) return { fault: `${word} is no time of the day: write 09:00, or 17:30.` };
		else if (word === 'daily') wish.days = [0, 1, 2, 3, 4, 5, 6];
		else if (word === 'weekdays') wish.days = weekdays;
		else if (days.every((day) => day >= 0)) wish.days = [...new Set(days)].sort();
		else
			return {
				fault: `I do not understand ${word}: write a time such as 09:00, and weekdays, daily, or days such as mon,thu.`,
			};
	}
	return wish;
}

/** "mon", "monday", "mondays" */
function isDay(word: string, name: string): boolean {
	const full = {
		sun: 'sunday',
		mon: 'monday',
		tue: 'tuesday',
		wed: 'wednesday',
		thu: 'thursday',
		fri: 'friday',
		sat: 'saturday',
	};
	const whole = `${full[name as keyof typeof full]}s`;
	return whole.startsWith(word);
}
