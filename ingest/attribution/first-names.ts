/** Pure: common first names, by the pronoun that they go with. They lean; they do not decide. */

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

const men =
	set(`aaron abdallah abdul abdullah abel abraham adam adrian ahmad ahmed aidan akira alan alastair albert aldous alejandro aleksandr
alessandro alexander alexandre alexei alfonso alfred ali alistair allan amir anatole anatoly anders andre andré andreas andrei andrej andrés andrew
angus ansel anselm anthony antoine anton antonio antónio archibald arjun arne arnold arthur arturo arvid aubrey august augustin augustine axel baptiste
barnaby bartholomew basil ben benedict benedikt benjamin bernard bertrand björn bogdan boris brendan brian bruno callum carl carlo carlos
casimir cedric cemal charles christian christoph christopher clement clive colin colm conrad constantin cornelius craig cyril dai dale damien
daniel dario david denis denholm dennis derek desmond didier diego dieter dietmar dirk dmitri dmitry dominic don donald douglas duncan dylan
eamon eberhard edgar edmund edoardo edouard eduardo edward edwin egon einar elias elliot emile émile emilio emmanuel enrico enrique eric erik ernest ernst
étienne etienne eugene evan evgeny fabian faisal felipe felix ferdinand fergus fernando ferit florian francesco francis francisco franco françois frank franz fred
frederick friedrich fritz gabriel gareth gaston gavin geoffrey georg george georges gerald gerard gerhard gianni gideon gilbert giles giorgio giovanni
giuseppe gleb glen gonzalo gordon graham gregor gregory guido guillaume gunnar günter gustav guy hakan halvard hamid hamish hans harald harlan harold harry hassan
hector heinrich hektor henri henrik henry herbert herman hermann hernán hiroshi horace horatio howard hubert hugh hugo humphrey hussein ian ibrahim idris ignacio
igor ilya imran ioannis isaac ismail ivan ivo jack jacob jacques jakob jalal james jamal jan jasper javier jean jens jeremy jérôme jim joachim joão joaquín
joe joel johan johann johannes john jon jonas jonathan jordan jorge josé josef joseph joshua josiah juan jules julian julien jürgen karim karl kaspar kasimir
keith kemal kenji kenneth kev kevin khalid klaus konrad konstantin kurt kwame lachlan lambert lars laurence laurent lawrence len leo leon leonard leonid leopold leslie
lewis liam lorenzo louis luc luca lucas lucian lucien lucius ludolf ludvik ludwig luigi luis luís lukas luke magnus malcolm manfred manuel marc marcel marco
marcus mariano mario mark markus martin marvin mathieu matteo matthew matthias maurice mauro max maximilian mehmet michael michel miguel mikhail mike miles milan
milo mohamed mohammad mohammed moritz muhammad murat mustafa nabil nathan nathaniel neil nicholas nicolas niels nigel nikita nikolai nils noah noel norman
oddvar ole oleg oliver olivier omar orhan oscar oskar osmar otto owen pablo paolo pascal patrick paul paulo pavel pavo pedro peder percy perrin peter philip philipp philippe
pierre piers piet pietro pyotr quentin rafael ralph ramón raoul rashid rasmus raymond reginald rémi rené ricardo richard robert roberto robin roderick rodrigo roger
roland rolf roman ronald rory rowan roy rudolf rufus rune rupert russell ryan salvador sam samir samuel santiago saul sean sebastian sébastien serge sergei sergio seth seymour
sidney sigurd silas simon solomon stanislav stefan stefano stephen steven stuart sven takeshi tariq teodor terence theo theodor theodore thibault thomas timothy tobias
tobin todd tom tomás toma tony torvald tore ulrich umberto uwe valentin vasily vernon victor viktor vincent vincenzo viktor vladimir walid walter wendelin werner wilfred wilhelm william willy
winston wolfgang xavier yannick yasin yuri yusuf yves zachary`);

const women =
	set(`abigail ada adela adelaide adele adriana agatha agnes agnieszka aileen aisha alexandra alice alicia alina alison amaya amalie amanda amelia
amina amira amy ana anastasia andrea angela angelica anita anja anke ann anna annabel anne annegret annelise annette annika antonia april ariane astrid audrey aurélie aurora ava
ayesha barbara beatrice beatrix bella berit bernadette bertha beth bettina bianca birgit brenda bridget brigitte bruna camila camille carla carmen carol carola carolina caroline
catalina catherine cecilia cécile celia celeste charlotte chiara chloe christa christiane christina christine clara clare claudia clémence colette constance consuelo cora cordelia
corinna cornelia dagmar daisy dalal daphne deborah defne deirdre delia delphine denise diana dina dolores dominique dora doris dorothea dorothy edith edna eileen elaine
eleanor elena eleni elisa elisabeth elise eliza elizabeth ella ellen eloise elsa elsie emilia emily emma erica erika erin esther ethel eugenia eunice eva eve evelyn farida fatima fatma
felicity fenella fiona flora florence frances francesca françoise freda freya frieda gabriela gabrielle gemma genevieve georgia georgina geraldine gerda gertrude gillian gina gisela giulia gloria grace
greta gretchen gudrun gülay gwen gwendolen halime hanna hannah harriet hazel heather hedwig heidi helen helena helene hélène helga henrietta hester hilary hilda hilde honor honora honoria huda hulda
ilse ines inés inga inge ingeborg ingrid irena irene irina iris irma isabel isabella isabelle isla ivana ivy jacqueline jana jane janet janice jasmine jean jeanne jennifer jenny jessica jill
joan joanna jocelyn johanna josephine joy joyce juana judith julia juliana julie juliet june karen karin karla katarina kate katharina katherine kathleen katja katrin kirsten klara
lara larissa laura lavinia layla lea leila leilah lena leonie leonora leticia lidia lila lilian lillian lily linda lisa lise liv liz lorna lotte louisa louise lucasta lucia lucinda lucy luisa lydia lyudmila
mabel madeleine magda magdalena maggie maja mara margaret margarita margit margot marguerite maria maría mariam marian marianne marie marina marion marit marjorie marlene marta martha marthe martina mary mathilde matilda maud maureen
maya melanie melissa mercedes meredith mia michelle mila milena millicent mina mira miranda mirela miriam moira molly mona monica monika monique morag muriel myra nadia nadine nancy naomi
natalia natalie natasha nathalie nell nermin nicola nicole nina nora norma oda odette odile olga olive olivia ophelia ottilie ottoline paloma pamela patricia paula pauline penelope petra philippa phoebe phyllis pilar
polly priscilla prudence rachel ragnhild ramona rebecca regina renata renate rhoda rhona rita roberta rosa rosalie rosalind rosamund rose roseanne rosemary rosie ruth sabina sabine sabrina sally salma samira sandra sara sarah saskia
selma sharon sheila shirley sibyl sidonie sigrid silke silvia simone sofia solange solveig sonia sophia sophie stella stephanie susan susanna susanne suzanne svetlana sybil sylvia tabitha tamara tania tanya tatiana teresa tessa thea thelma theresa therese
tilda tina toni tove trude ulrike ulrikke una ursula valentina valerie vanessa vera verena veronica victoria viola violet virginia vivian wanda wendy wilhelmina wilhelmine wilma winifred xenia yasmin yelena yolanda yvette yvonne zara zelda zoe zoya`);

/** The pronoun of a first name, in small letters; null for a name of both or of neither. */
export function pronounOfFirstName(name: string): 'he' | 'she' | null {
	const [isMan, isWoman] = [men.has(name), women.has(name)];
	return isMan === isWoman ? null : isMan ? 'he' : 'she';
}

/** @param word in small letters. */
export function isFirstName(word: string): boolean {
	return pronounOfFirstName(word) !== null;
}
