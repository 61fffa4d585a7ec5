/** The words in which English asks: they frame a question and are never what it is about. Of the question alone: quotations keep them as search keys. */
import { foldSpelling } from '../language/fold.ts';

const listOf = (words: string) => new Set(words.trim().split(/\s+/).map(foldSpelling));

/** What a question does with its subject, how it is typed in haste, and courtesies. */
const framing = listOf(`
	compare compares compared comparing comparison contrast contrasts contrasted contrasting vs versus differ differs differed summarize
	summarizes summarized summarise summarises summarised summary summaries summarizing summarising recap overview gist outline tldr list
	lists listed listing enumerate name names describe describes describing elaborate clarify clarifies clarified discuss discusses
	discussed discussing detail details detailed info answer answers question questions query topic topics subject subjects regards
	regarding concerning about abt re wrt towards toward plz pls plse please kindly thx ty cheers wat wut wht whut hw y u ur r n bout gimme
	lemme wanna gonna dunno whatcha whaddya want wants wanted wish wishes wished would wouldnt couldnt shouldnt wont cant didnt doesnt isnt
	arent wasnt werent hasnt havent hadnt dont aint think thinks thought thinking feel feels felt feeling believe believes believed view
	views viewed opinion opinions stance stances attitude attitudes take takes took mind minds actually ever precisely verbatim literally
	basically generally simply overall tell tells told telling say says said saying speak speaks spoke spoken talk talks talked mention
	mentions mentioned mentioning comment comments commented remark remarks remarked reply replies replied respond responds responded react
	reacts reacted explains suggest suggests suggested propose proposes proposed insist insists insisted admit admits admitted deny denies
	denied promise promises promised pledge pledged pledges vow vows vowed claim claims claimed argue argues argued find finds found search
	searches searching searched lookup pull retrieve fetch provide provides provided display relevant related relating verified genuine
	hello hi hey hiya howdy greetings morning afternoon evening thanks thank anyone someone everybody anybody everyone nobody whoever
	publish published publishes publishing printed issued dated
	whatever whichever whenever wherever also too else besides additionally furthermore moreover quotable sourced attributed cited
`);

/** Nouns of speech: where a source or a time is named, they say in what form, not of what. */
const forms = listOf(`
	speech speeches address addresses remark remarks statement statements comment comments interview interviews letter letters report
	reports talk talks lecture lectures sermon sermons editorial editorials essay essays column columns commentary commentaries testimony
	testimonies announcement announcements declaration declarations message messages tweet tweets post posts press release releases plenum
	plenary conference conferences meeting meetings session sessions hearing hearings keynote briefing briefings words utterance utterances
	proclamation proclamations memo memos issue issues edition editions article articles
`);

/** True for a word by which a question asks. */
export function frames(word: string): boolean {
	return framing.has(word);
}

/** True for a noun that says in what form something was said. */
export function isFormOfSpeech(word: string): boolean {
	return forms.has(word);
}
