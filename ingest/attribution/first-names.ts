/** Pure: first names, by the pronoun that they go with: those of a library, and the ones that it lacks or gives to both. They lean; they do not decide. */

import { foldSpelling } from '../../src/language/fold.ts';
import listed from './first-names.json' with { type: 'json' };

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean).map(foldSpelling));

const men =
	set(`akira alastair aldous aleksandr anatoly augustine barnaby bartholomew clive colm dai denholm dietmar dmitry eamon eberhard emilio evgeny
faisal fergus gareth halvard harlan hektor hiroshi horatio humphrey ilya imran ioannis jalal jean jürgen kasimir kev laurence leslie luca
ludolf mikhail nikita oddvar osmar pavo peder perrin piers pyotr robin seymour sidney takeshi tariq torvald uwe vasily wendelin
abdulrahman abebe ade adebayo adel ahti aidar aivars ajay akbar akin alasdair aled aleksei alexis alhassan amadeu ananda andrus aneirin
antanas anwar apostolos ardalan arseny artem aryeh asger ashraf asif aslan athanasios atul babatunde bahram baltasar barend bartosz
bashir birger bo bronisław bryn carsten ceri chandra chidi christos chuks ciarán cillian conall costas crispin cuthbert davit dawit
deepak deniz denzil dermot didrik dimitar dimitris dimitrios donal eckhard eckart edson egil egbert eivind elhadj enda eoin erland
evangelos evgeni fadil farhad farid fathi fergal fridtjof fyodor galen gennady geert gerhardt gerwin grigor grigory gunther gurpreet
gyula hallgrim hallvard hanns hartmut haruki hashim håvard helge helmuth hennadiy heriberto hideo hilary hiroki holger hovsep hristo huw
hywel iain iakov ib iestyn ifan ikram ilkka illarion inaki íñigo ingemar ingmar ingo ingolf innokenty itzhak jaan jabulani jair jarosław
jasim jochen jørn jorma jouni jov juhan junichi juozas jurij jyrki kaarel kåre kari karsten kaspars katsuo kazuo ketil khaled kim kiril
kirill kjartan kobina koichi konstantinos koos kostas kyösti kyriakos leszek levan levon lluís lodewijk loukas manolis mariusz marián
maxime meinrad mervyn meurig michalis michele mieczysław mihkel mikhael mirosław mohsen mordechai mostafa mpho mykola naji nahum nasser
nectarios neculai niall nikola nikolaos nikolaus nikolaj nikos nilo njabulo obinna oddbjørn oisín olav oleh olu oluf olufemi oluwaseun
ørjan osama osei ossian oswin ottar oystein øystein pádraig padraic panagiotis pancho panos paresh pascual pau pål pavlo peadar peregrine
petros petter placide pradeep pramod praveen przemysław qasim ragnar raimo raivo rajesh ramzi raymund reijo reiner reinout remigiusz rhys
rikard rogier roope rostam ruairi rüdiger ruud sadiq saeed sajid salah saleh samuli sanjeev sasha satoshi sead sefton semyon senan sergiy
shahid shigeru shimon shlomo siegfried siegmund sigbjørn sigismund sigurður sikander silvestre simone sixten snorri sölve spiro spyros
srdjan stanislaw stavros steinar stian stoyan sture sudhir suleiman sunil svein syed tadeusz taavi takashi takuma tanel tarek tariel taro
tarquin tatsuo taylor teddy tendai terje tewodros thabo theodoros thorbjørn thorleif thorsten thorvald toralf tord torgeir torgny torkel
tormod toshio trond trygve tunde tural uri valdis vangelis vasilije vasilis vasiliy vasyl venkat vidar vihtori vikram vilho viljar vinod
vinko vitaly vivek volker volodymyr vyacheslav waldemar walther wim winfried wojciech woldemar xabier yaakov yakov yaroslav yehuda
yevgeny yiannis ylber yngvar yohannes yonas yrjö yuki yuriy zaheer zbigniew zeki zvi`);

const women =
	set(`andrea anke annegret annelise ayesha carol dalal deirdre fenella gwendolen halime hedwig hilary hilde honor honora honoria huda jean
jocelyn leilah lilian linda lucasta lyudmila marian morag nermin nicola ottoline ragnhild rhona rosamund roseanne simone sybil toni tove
trude ulrike ulrikke vivian yelena zoya abeba adama ágota almudena altagracia alva alwine amal anahit ananya angharad anett anikó
annalisa anneliese antje anu anupama anuradha aoife araminta aretha ariadne åse åshild aslaug atsuko aud azadeh badia bärbel begoña
bergljot birte bjørg blessing bodil brigid carly carmelita catriona ceinwen cesarina chidinma chika chipo christel cicely clarice
claudette clemencia corazon cornélie dace danièle darya delyth dimitra dinah domitila dörte edelgard edwige efua eilidh eilish eirini
ekaterina elfriede elke ellinor elspeth emmeline encarnación ene erzsébet esme esra esteri etelka etta eugenija euphemia evangelia
evgenia evita fadila farzana fatemeh ffion fikile fotini frøydis fumiko ghislaine ginette glenys godelieve goretti grażyna grainne gro
gudrid guðrún guida guilhermina guiomar gunhild gunnhild gunnvor gurli gwenllian gwyneth habiba hadiza hadley hala hanan haruka hatice
hebe heike heli hella hélia hessa hillevi hina hjördis hoda hosna hrefna iben idoia ildikó ilze imma indra ingvild inmaculada ioanna irén
irja irmgard isaura ishbel isolde itziar jacinta jacqui jaana jagoda jaya jeanine jo joaquina joke jorunn judit juhana julianna junko
jutta jytte kaisa katalin kateryna katinka kavita kay kaye kerttu ketevan kikuko kirsi kirsti kirstie kjersti kreszenz kunigunde kyoko
lætitia laurence laurette leocadia lieselotte liesbeth lidka liese lilja lilias liljana lindiwe lioba lisbet ljudmila lorette louella
lubna luisella lupe lusine madelon magdolna magnhild mahalia maiken mair mairi máire máiréad maj majken malgorzata malka mame mamta
margaretha margarethe margrete margrethe margriet maricel mariette marijke maristella marjan marjut marjolein martta masako mayumi
mehrnaz meret meri merja michèle michiko mika miki milagros mimi mitra mireia moreen morwenna mounira mozhgan nadezhda nadira nagisa
nahid nanette naoko nataliya navneet nawal nazanin neelam neema nerys nesta neus ngozi niamh nilüfer ninette nino nirmala nisha nomsa
noreen nuala nurten odalys oddny oksana olesya oonagh orla orsolya oshrat ottavia panagiota pandora pernille perpetua petronella
philomena piedad preeti primrose puja rabea rachida raija raili ranjana ranka rasa rasheeda rahima reiko remedios riikka rosangela
rosaria rosario roswitha sabiha sachiko sadia sahar saija saima saliha saloua sandhya saoirse sarolta saule saverina seija seona şerife
shabnam shanthi sheena shelagh shirin shukria sidsel sieglinde sigríður sigrun sinéad siobhán siri sirpa sixta solveigh solvej sonali søs
steinunn štefica sukaina sumaya sumi suraya suzette svjetlana synnøve takako tamsin teboho terhi terttu thandiwe thorunn thuy torill
tordis torunn traudl trudi trudy turid ulrica unni urša ursel urszula uta ute vaike valborg vasiliki venla vendela verity vigdis viveca
vroni wafa waltraud wangari wanjiku wanjiru wenche wiesława winnie wioletta xanthe yasuko yelizaveta ylva yoko yrsa yuka yukiko yusra
zandile zdzisława zsuzsanna zubaida zuleika`);

const listedMen = set(listed.men);
const listedWomen = set(listed.women);

/** The pronoun of a first name, however it is spelled; null for a name of both or of neither. */
export function pronounOfFirstName(name: string): 'he' | 'she' | null {
	const folded = foldSpelling(name);
	const [isMan, isWoman] = [men.has(folded), women.has(folded)];
	if (isMan !== isWoman) return isMan ? 'he' : 'she';
	return isMan ? null : listedMen.has(folded) ? 'he' : listedWomen.has(folded) ? 'she' : null;
}

export function isFirstName(word: string): boolean {
	const folded = foldSpelling(word);
	return [men, women, listedMen, listedWomen].some((names) => names.has(folded));
}
