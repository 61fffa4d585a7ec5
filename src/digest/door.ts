/** The way out to the channels, as delivery needs it: one attempt a call, and errors that say what may be done next. */
import type { Digest } from '../digest.ts';

export interface Door {
	/**
	 * Posts one message that carries the id.
	 * @throws {PostError}
	 * @throws {ExactnessError} where a quotation is not what its article holds: nothing was sent.
	 */
	post(channel: string, digest: Digest, id: string): Promise<void>;
	/** Whether the channel has a message that carries the id. @throws {PostError} */
	posted(channel: string, id: string): Promise<boolean>;
	/** Tells one person, alone. @throws {PostError} */
	tell(user: string, words: string): Promise<void>;
}

/**
 * `lost`: the message may have been posted. `busy`: it was not, and may be after `wait`. `closed`: this channel takes none. `shared`: people of
 * other organisations would read it. `failed`: it was not posted, for another reason.
 */
export type PostFault = 'lost' | 'busy' | 'closed' | 'shared' | 'failed';

export class PostError extends Error {
	override name = 'PostError';
	readonly fault: PostFault;
	/** ms to wait, where it is busy. */
	readonly wait: number;

	/** @param message what went wrong, for the log: Slack's word for it. */
	constructor(fault: PostFault, message: string, options: { wait?: number; cause?: unknown } = {}) {
		super(message, { cause: options.cause });
		this.fault = fault;
		this.wait = options.wait ?? 0;
	}
}
