/** What the app's answer to a submitted modal does to it. */
import { readView } from './methods/views.ts';
import { Refusal } from './refusal.ts';
import type { Fields, State, View } from './state.ts';

/** Carries out the answer to a submission. https://docs.slack.dev/surfaces/modals#handling_submissions */
export function applySubmission(state: State, stack: View[], body: Fields): Record<string, string> | undefined {
	switch (body.response_action) {
		case undefined:
			stack.pop();
			return undefined;
		case 'clear':
			stack.length = 0;
			return undefined;
		case 'update': {
			const old = stack.pop();
			stack.push({
				...readView(state, 'view_submission', body.view as Fields, 'modal'),
				...(old ? { id: old.id } : {}),
			});
			return undefined;
		}
		case 'push':
			stack.push(readView(state, 'view_submission', body.view as Fields, 'modal'));
			return undefined;
		case 'errors': {
			const errors = body.errors as Record<string, string>;
			const inputs = new Set(
				(stack.at(-1)?.blocks ?? []).filter(({ type }) => type === 'input').map((block) => block.block_id),
			);
			for (const id of Object.keys(errors))
				if (!inputs.has(id)) state.problems.push(`view_submission: an error for ${id}, which is no input of the modal`);
			return errors;
		}
		default:
			throw new Refusal('invalid_arguments', `response_action ${String(body.response_action)}`);
	}
}

/** Acknowledgements that Slack would refuse are problems; the person sees nothing of them. */
export function judged<Result>(state: State, place: string, work: () => Result): Result | undefined {
	try {
		return work();
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		state.problems.push(`${place}: ${error.code}: ${error.problem ?? ''}`);
		return undefined;
	}
}
