# ruff: noqa: E501 (a name is a line, however many ways there are to write it)
"""First names: one name a line, in the ways that languages write it, with its short forms.

Folding and cases are not written out. A short form that belongs to several names stands with each.
"""

from __future__ import annotations

MEN = """
александр олександр аляксандр олександер саша саня шура сашко алесь алекс александрос алессандро алехандро искандер alexander aleksandr alexandr oleksandr aliaksandr aleksander alexandre alessandro alejandro alexandros aleksandar aleksandrs aleksandras alex sasha ales alexandru sandor sandro olek alec alasdair alaksandr aljaksandr aliaksandar
алексей олексій аляксей алексій алёша лёша олекса alexei alexey aleksei aleksey oleksii oleksiy aliaksei aleksiej aleksy alexis алексис aleksejs aleksejus alexej alaksiej aleksiy oleksij
анатолий анатолій анатоль толя толик anatoly anatoli anatolii anatoliy anatolij anatol anatole anatolijs anatolijus
андрей андрій андрэй анджей андреас андре андрас эндрю ендрю энди енді andrei andrey andrii andriy andrej andrzej andrew andreas andre andrejs andrius andras andres anders андерс андрес andrea ondrej andy andriej drew андріян andrij
антон антоний антоній антоніо антонио антоніу антуан энтони ентоні тони тоні antoni antony anton anthony antonio antoine tony antonín antonin antonios antons antanas антанас toni
аркадий аркадій аркадзь аркаша arkady arkadi arkadii arkadiy arkadz arkadiusz аркадиуш
арсен arsen arsène
арсений арсеній арсень сеня arseny arseni arsenii arseniy arsieni arsenij arseniusz
артем арцём тёма artem artyom artsiom artiom artsem artjom arciom
артур артуро arthur artur arturo arturs arturas артюр
архип архіп arkhip
аскар askar asqar
афанасий опанас апанас afanasy afanasiy afanasi
богдан багдан bohdan bogdan
богуслав bohuslav boguslaw
болеслав болеслаў boleslaw boleslav
борис барыс боря boris borys barys boriss borisas
бронислав броніслаў браніслаў bronislaw bronislav branislau branislav бранислав
булат bulat
вадим вадзім вадім vadim vadym vadzim wadim wadzim
вазген vazgen
валентин валянцін валянтін валентино валя valentin valentyn valiantsin walenty valentino valentine walancin valancin walentin
валерий валерій валерый валера валер valery valeri valerii valeriy waleri walerij valerijs valerijus valerio valère valer waleryj valeryj walery
вальтер уолтер волтер walter валтер
варфоломей bartholomew bartlomiej бартоломей бартломей bartosz бартош bartolomeo barthélemy bart
вардан vardan
василий василь васіль васыль вася васілій василе василис vasily vasili vasilii vasiliy vasyl vasil wasyl wasilij basil vasile vasilijs vasilij wassili vasilis vassilis wassily wasil
вацлав вацлаў vaclav waclaw
велимир velimir
вениамин веніамін веньямін беньямин биньямин біньямін бенджамин бенджамін бенжамен benjamin binyamin ben бен benny benjamín beniamin veniamin
виктор віктор віктар витя виктора victor viktor wiktor viktar viktors viktoras vittorio витторио вітторіо vitor витор victorien wiktar
вилли виллем вільям уильям вильям вільгельм вильгельм гийом гильермо билл білл уилл вілл біллі билли виллиам вим william wilhelm willem guillaume guillermo guglielmo bill will billy wil willy willi wim vilhelm liam лиам ліам
винсент вінсент венсан винченцо вінченцо vincent vincenzo vince vicente висенте вікентій викентий wincenty вінцент вінцэнт
виталий віталій віталь виталик vitaly vitali vitalii vitaliy vital witalij vitalijs vitalijus vitalie witali
витаутас вітаутас вітаўт витольд вітольд vytautas witold vitold
владимир володимир уладзімір вова володя вовка владимір volodymyr vladimir uladzimir wladimir wolodymyr wlodzimierz volodimir vladimír vladimirs vladimiras vova volodya влодзимеж vlado владо wlodek uladzimier wolodymir
владислав владислаў уладзіслаў влад ладислав владзіслав володислав vladislav vladyslav uladzislau wladyslaw ladislav laszlo ласло vladislavs vladislovas vlad vladislau wladek uladislau
влас улас vlas
влада vlad
всеволод усевалад сева vsevolod usevalad
вячеслав в'ячеслав вячаслаў слава vyacheslav viacheslav vjaceslav wiaczeslaw viachaslau vjacheslav wjatscheslaw viatcheslav vjačeslavs slava wiaczaslau viačasłaŭ viacaslau
гавриил гаврило гаўрыла габриэль габріель габриель gavriil gabriel gavril havrylo gabriele габриеле gabor габор
галактион galaktion
гамлет hamlet
гаррі гарри гэрри harry
гевин гевін gavin
геннадий геннадій генадзь генадій гена gennady gennadi gennadii gennadiy hennadii henadz giennadij gennadij gennadijs hienadz gena
генри генрі генрих генріх хенрик генрик генрік анри анрі энрико енріко энрике енріке энріке хенри henry henri heinrich henryk henrik enrico enrique heinz хайнц hank hendrik хендрик indrek henrique heini
георгий георгій георгі жора гоша ежи єжи джордж георг георге жорж хорхе хорді йорг йорген георгиос джорджо дьердь georgy georgi georgii georgiy heorhii heorhiy jerzy george georg gheorghe georges jorge jorg jörg jürgen jørgen юрген giorgi giorgio гиорги ґіорґі georgios giorgos gyorgy jiri jiří иржи їржі джорди jordi jurgis юргис юргіс joran goran
юрий юрій юрый юра jurij yuri yury yurii yuriy iurii iury yura juri youri jouri jurijs jurijus jurgis юргис юргіс юрко jury
герасим герасім gerasim
герберт herbert
герман германн herman german hermann
герхард герхарт герард жерар джерард хералд gerhard gerard gérard gerardo gert герт gerd gerry geert
глеб гліб hleb gleb hlib
гор hor
гордей гордій hordii gordei gordey
гордон gordon
горан goran
григорий григорій рыгор гриша грегор грегори грегорі гжегож григоре gregory grigory grigori grigorii grigoriy hryhorii hryhoriy hryhory ryhor grzegorz gregor grigorij grigore greg грег gregoire grégoire gregorio григорис grigoris hryhorij
густав gustav gustaw gustavo густаво гюстав ґустав
гюнтер günter gunter gunther
давид давід дэвид девід дейвид дейвід давыд дэйв дейв давиде давит david davit dawid davyd dave davide davids dovydas дов
дамир damir
дамиан дамян даміан дамьен damian damien demian demyan демьян дем'ян damiano
даниил данило даніїл данила данііл данил даниэль даніель дэниел деніел дэниэл даниель даниэл daniil danylo danila daniel danil daniele daniels danny dan дэн денні дэнни danilo danielius daniyar дан даниял daniła
данияр daniyar
даррен darren
демид демід demid
демьян дем'ян дзям'ян demyan
дензел дензель denzel
денис дзяніс деніс дэнис деннис denis denys dzianis dennis deniss denisas денніс дэніс dzjanis
джамал джамаль jamal gamal djamal
джейкоб яков якоб яків якаў яша жак джеймс якуб хаиме иаков акоб джим джимми джиммі яго джакомо хакоб yakov yakiv jakov jakub jacob jakob james jacques jaime jim jimmy giacomo yaakov iakov iakovos jokubas jakobs jamie джейми seamus hamish diego диего дієго jaap jay
джавахарлал jawaharlal
джейсон jason ясон
джек jack джеки jackie
джалал jalal
джеральд gerald jerald геральд
джереми джеремі джеремия єремія иеремия jeremy jeremiah jérémie ярема yarema
джефф джеффри джеффрі джеф жоффруа jeff jeffrey geoffrey geoff jeffery geoffroy
джон ян янка янко джонни джонні жан йоган иоганн йоганн йоханнес ханс ганс хуан жуан джованни джованні жуау шон янис яніс йонас ионас юхан йохан янош иоанн іоанн юхани john jan jean johann johannes hans juan joao joão giovanni sean shawn shaun janis jānis jonas johan johnny janos ioannis yannis gianni ion ioan янез janez jon jens йенс jannis jani juhani iain ian йен єн иэн ieuan jovan
иван іван ваня вано іванко ivan iwan ivans ivanas ivane evan ivo иво йван
джонатан йонатан ионатан jonathan jonatan yonatan jonathon
джозеф иосиф йосип йосиф осип язэп юзеф жозеф хосе джузеппе йозеф джо юсуф юсеф йосеф жозе джои joseph josef jozef joe jose josé giuseppe yosyp iosif osip yosef yusuf yousef youssef yossi jozsef juozas иозас юозас joao josip beppe pepe joey джоуи jo yazep josep жузеп
джошуа иисус исус єгошуа хесус joshua josh джош jesus jesús yehoshua
джулиан юлиан юліан жюльен джуліан юльян julian julien giuliano julián yulian iulian
дик ричард рихард річард рышард рикардо ріхард рік рик рікардо ришар richard ryszard ricardo riccardo rick dick rich richie rikard richards ričardas рикке ricky рикки
дирк dirk
дмитрий дмитро дзмітрый дзмітры димитрий дмітрій дима митя дмитрій димитър димитар думитру дімітріс димитрис дмитрию dmitry dmitri dmitrii dmitriy dmytro dzmitry dmitrij dymitr dimitri dmytrii dimitrios dimitris dumitru dmitrijs dmitrijus dimitar dima dimitrij димитрій дмитры zmicier dzmitryj zmiter зміцер
дональд доналд donald don дон
дуглас douglas doug даг
дункан duncan
дэрил деріл daryl darryl
дэмиен дамьен demian
дэвон devon
евгений євген евген яўген євгеній женя эжен юджин ойген ежен євгенія evgeny evgeni evgenii evgeniy yevgeny yevgeni yevgeniy yevhen yevhenii jewgienij eugene eugen eugène eugeniusz yauhen jewgeni jevgenijs evgenij jevhen eugenio эудженио eugenijus gene jauhien jauhen jewhen jewhenij
евграф yevgraf
егор ягор yegor egor yahor jegor єгор jahor
елисей елісей yelisei elisha
ержан yerzhan
еремей єремій yeremey
ефим юхим яўхім юхім yefim yukhym efim yauhim
ефрем yefrem ephraim эфраим ефраїм
захар захарій захарыя захария zakhar zachary zachariah zakhary zakaria захари zack zach закария
збигнев збігнєв збігнеў zbigniew zbyszek
зденек zdenek zdeněk здзислав здзіслав zdzislaw
зеев zeev
зияд ziyad
зураб zurab
зенон zenon
игнат игнатий ігнат ігнатій игнацы игнасио ігнасіо ignat ignatius ignacy ignacio ignaz ignatas ihnat ihar гнат ігнацій
игорь ігор ігар игор ihor igor ihar igors igoris
иероним ієронім жером джером хиероним jerome hieronim jerôme girolamo geronimo
илларион ілларіон іларіён hilarion larion ilarion
илья ілля ілья ілі илия элайджа ілія илиас илияс ильяс ільяс ilya illia ilia ilja iliya elijah elias eliasz ilyas ilie ilias élie eli эли illa
ильдар ildar
имран імран imran
иннокентий інокентій innokenty innokentiy innocent
ипполит hippolyte ippolit
исаак ісаак айзек ицхак іцхак isaac isaak yitzhak itzhak izaak
исмаил ісмаїл измаил ismail ismael ishmael исмаэль
ираклий іраклій irakli iraklii heraklii hercules
йорн jörn jorn bjorn бьорн бьёрн björn
йоахим йоахім хоакин жоаким joachim joaquin joaquín joaquim якім яким аким
казимир казімір казимеж kazimierz kazimir casimir kazimieras казимерас
камиль каміль камил kamil camille camilo камило
карен karen
карим карім karim kareem
карл карло карлос карел карлуш чарльз чарлз чарлі чарли шарль кароль кароліс karl carl carlo carlos karel karol charles charlie carles charly karoly karlis karolis chuck чак carolus
каспер kasper caspar gaspar kaspars kacper каспарс гаспар кацпер gaspard
келвин кельвін кэлвин kelvin calvin
кевин кевін kevin
кеннет кен kenneth ken kenny кенни
кирилл кирило кірыл кірыла кирил кіріл кирилло kirill kyrylo kiryl cyryl cyril kiril kirils kirilas cyrille kirył
клаус claus klaus klaas николас ніколас микола николай мікалай нікалай мікола коля миколай николя ніколя нікола николо нік ник ніколай николаос нико nikolai nikolay nikolaj nikolaus mykola mikalai mikolaj nicholas nicolas nick nicola nicolae niccolo nicolo nikola никола niko nikos никос miklos микл миклош mikulas nikolajs nikolajus niels нильс nils mikola nico nicky nicolai nicu mikalaj
клим климент клемент климентій клім клеман клементе klim klymentii clement clemens klemens clément clemente климентий
клинт клинтон clint clinton
клод клаудио клавдий клаудіо claude claudio klaudiusz claudius
колин колін colin
конрад conrad konrad
константин костянтин канстанцін костя констанцін константинос костас costantino constantin konstantin konstantyn kostiantyn kostyantyn kanstantsin konstanty constantine konstantinos kostas konstantins konstantinas kostya kostia costas констянтин kanstancin
корней корній карней kornei kornii cornelius kornel корнель cornelis cornel
кристиан крістіан крыстыян християн christian cristian kristian krystian cristiano криштиану кріштіану кристіан кристиано cristián khrystyian
кристофер крістофер кристоф крістоф кшиштоф христофор кріс крис кшыштаф christopher christoph christophe krzysztof chris cristobal cristóbal cristoforo christoffer kristoffer kristof khristofor kit kris kristaps
кузьма kuzma kozma cosmas cosimo
курт kurt curt
кшиштоф krzysztof
леонард леонардо leonard leonardo leonhard leonards
леонид леонід леанід лёня leonid leonidas леонидас leanid leonids leonīds
леонтий леонтій leonty leontii
леопольд leopold
лев леў лео леон лёва lev leo leon lew leone léon leu
лех lech лешек лєшек leszek
лерой leroy
лоренс лоуренс лаврентий лаврентій лоренцо лоран лаўрэн лоренц ларри ларрі лоренсо лауренс laurence lawrence lavrentiy laurent lorenzo lorenz larry lauri laurens lars ларс wawrzyniec lourenço
лука лукас лукаш люк лукаша лукасса luke lukas lukasz luka luca lucas luc łukasz loukas lukáš
лукьян лук'ян лукіян лусиан люсьен лучано lukyan lucian lucien luciano lukian lucjan лучиан
луис луиш луи людвиг людвік людовик лудвиг луїс луї луиджи луіджі льюис людовік луіс lewis luis luiz louis ludwig luigi ludvik ludwik lajos ludovic lou aloys loïs лу aloisio ludvig lluis
любомир любомір lubomir liubomyr lubomír lyubomir
людмил lyudmil
магомед мухаммед мухаммад мохаммед мохаммад магомет мохамед магамед мехмет мухамед мохамад магомедов muhammad mohammed mohammad mohamed magomed muhammed mehmet mohamad mamadou мамаду muhamed mahomed мамед mammad mukhammad mahomet
макар макарій макарый makar makary makarii
максим максім макс максіма максимилиан максиміліан максимильян maxim maksim maksym max maxime maximilian maksims maksimas massimo массимо maximiliano maksymilian массімо maximus maximiliaan
малик malik
мансур mansour mansur
мануэль мануель эммануэль еммануель емманюель эмманюэль эмануэль імануїл иммануил мануел эмануил manuel emmanuel emanuel immanuel emanuele manolis manu
марат marat
мариан маріан marian mariano марьян мар'ян мариано
марин марін marin
марио маріо мариуш маріуш мариюс маріус мариус mario mariusz marius marijus
марк марко маркус маркос маркел марек маркіян маркиян marc mark marko marek markus marcus marcos marco márk markas marks marci
мартин мартін марцін марчин мартен мартинас мартиньш мартыньш martin martyn marcin martín martins martynas martinez martino maarten mārtiņš marten
матвей матвій мацвей матеуш мэтью метью матье мэтт метт матьё маттео матев matvey matvei matvii matthew mateusz matteo matthieu mathieu matt mateo matz matas matviy matevz
маттиас матіас маттіас матиас маціас matias matthias mattias mathias matej мацей мацєй maciej matti матти matiss mattis матей
маурицио мауріціо морис моріс маврикий морріс маурисио маурісіо мориц maurice mauricio maurizio moritz morris maurycy maurits maurycio
махмуд mahmoud mahmud makhmud mahmut
микеланджело michelangelo
мило милош мілош мілаш miłosz milos milosz miloš miloslav милослав
милан мілан milan
милорад milorad
мирко mirko
мирон мірон myron miron
мирослав міраслаў мирослаў мірослав myroslav miroslav miroslaw
митрофан mitrofan
михаил михайло міхаіл міхась михась миша мішель мишель майкл майк мікаель михаэль міхаель мигель мігель микеле мікеле михал міхал мікалоюс миколас микаэль мікеліс михай михаїл міхай мігел микаил мики мик мишо michael mikhail mykhailo mykhaylo michail michal mikhal mike michel miguel michele mihail mihai mihaly mikael michał mick mickey mischa misha mikel mikhael miha mihails michailas mykolas mihhail michalis михалис michiel mikail mikayel mikheil міхеіл михеил михаель michas mychajlo
мовлади movladi
моисей мойсей мозес моше мойше мусса муса moisey moses moshe musa moussa mojżesz moisei moises moisés мойсес
мстислав мстиславаў mstislav mstyslav
мурат murat murad мурад
муртаза murtaza
мустафа mustafa moustafa mostafa
назар nazar назарий назарій nazarii nazariy
наим naim
натан натаниэль нэйтан нейтан nathan natan nathaniel natanael
наум navum naum
нельсон нелсон nelson
нестор нестар nestor
никандр nikandr
никита микита мікіта нікіта nikita mykyta mikita nikitas
никифор nikifor nykyfor
никодим nikodim nikodem nicodemus никодем
никон nikon
нил нілс nil neil neal нейл ніл niall
ноа ноах ной noah noa noe noé ноэ
норберт norbert
норман norman
нурлан nurlan
нурсултан nursultan
нуреддин nureddin nouraddin нуриддин
найджел nigel
оган hovhannes оганес ованес овханес hovannes оганнес
одд odd
олаф олав уле olaf olav oluf ole olof улоф
олег алег олеж oleg oleh aleh olegs olegas
олесь алесь oles лесь
оливер олівер оливье олівьє олів'є oliver olivier oliviero ollie
омар умар омер omar umar omer umaru
онисим onisim
орест арэст orest oreste
орхан orhan orkhan
оскар óscar oskar oscar оскарс oskars
остап astap ostap
отто отон otto otton
оуэн оуен owen
павел павло павал паўло паша павлик поль пол пауль пауло паоло пабло павлос пал паулюс pavel pavlo pawel paul pavlos paulo paolo pablo pauls paulius pavol pauli pal pál paval pascha paavo пааво pol pavle pavlik pau pasha poul pawiel paviel
панкратий панкрат pankrat
паскаль pascal pasquale паскуале
патрик патрік патрис патріс патрисио pat patrick patrik patrice patricio patryk paddy patrizio padraig
пахом pakhom
перикл perikles
петр петро пётр пятро пятрусь петя петер пиотр піотр питер пітер петерис пьер п'єр пьеро педру педро пьетро петар петрос петру пит пеетер пер піт пете petr pyotr petro piotr peter pierre pedro pietro pete piet pieter petros petar petru peteris pēteris petras petre piero peer per piers petri petya petrus petrie pero pedr pjotr
платон плятон platon
порфирий порфирій porfiry
прасад prasad
прохор прохар prokhor
равиль ravil равіль
радослав радаслаў radoslaw radoslav radek радек
радомир radomir
радован radovan
раду radu
рафаэль рафаель рафаил рафал рафаїл рафик rafael raphael rafal raphaël rafa rafaello raffaele рафаэле rafail raffaello rafik
рагнар ragnar
рэймонд реймонд раймонд раймон рамон раймондас рэй рей raymond ramon ramón raimond raimonds raimundo ray raymundo
раджив rajiv
рахим rahim rakhim рахімжан
рамзан ramzan
рамиль ramil
рамиз ramiz
расул rasul rassoul
рашид рашід rashid rachid rasheed
реджеп recep redjep
рейн rein rain
рене rene rené renatus ренато рената ренат renat renato renaud
реза reza
реувен рувим reuven reuben ruvim
ренат ринат рінат rinat renat
рифат rifat
роберт роберто робер роб боб боббі бобби робин робін robert rob roberto bob bobby roberts robertas robbie robi
родион родіон радзівон радыён rodion radion
родриго родрігу rodrigo roderick родерик rod род rodrigue
роджер роже рожер rüdiger руджеро roger rodger roge rudiger rogelio ruggero
роланд ролан роландо роландас roland rolando orlando орландо rolands
роман раман рома ромен roman romain romano romans romanas ramon roma ромко raman
ромуальд romuald
рональд роналд рон рональдо ronald ron ronaldo ronnie роналдо
ростислав расціслаў rostyslav rostislav
рубен ruben rubén
рудольф рудолф rudolf rudolph rudolfo rudy руди rudi рудо
ральф рольф ralf ralph rolf
рауль raul raoul
руслан ruslan ruslans
рустам рустем рустэм rustem rustam
рэндалл рэнди randall randy
райан раян ryan
савелий савва сава савелій саўка saveliy savely savva sava sawa
сабир sabir
садык sadyk sadiq садик sadegh
саид саїд сайд said saeed sayed saïd sayyid сейед seyed
салават salavat
салех салих saleh salih
салман salman
салим selim salim сэлим селім селим
сами sami samy
самуил самуїл сэмюэл семюел самуэль самуель сэм сем шмуэль semuel samuel sam samuil shmuel sammy samuele samuels
санджар sanjar
сатья satya
саша sasha
сардар serdar сердар sardar
себастьян себастіан себастиан себастьен севастьян себаст'ян sebastian sebastián sébastien sebastien sebastiano sevastian bastian
севастьян sevastyan
семён семен сямён симон сімон саймон шимон симеон сімеон сёма симоне semyon semen siamion simon szymon simone simeon shimon simão semjon simons simonas simo semion
сергей сергій сяргей серёжа серж сержио серхио сержіо сергіус сергейс sergei sergey serhii serhiy siarhei siergiej sergiej sergej serge serguei sergiy sergio sérgio sergiu sergius sergejs sergejus sergii siarhiej serhij sergi serhiej siarhej
сигизмунд зигмунт жигимонт зігмунт sigmund siegmund zygmunt sigismund zigmas зигмунд zsigmond
сидней сідней sydney sidney
сильвестр сільвестр сильвестер сильвио сільвіо sylvester silvestr silvester silvio sylvain сильвен sylwester
спиридон spiridon spyridon spyros
станислав станіслав станіслаў стас станислаў станислас stanislav stanislau stanislaw stanislaus stas stanislavs stanislovas stan стэн stanisław stanislas stanislao stanisłau
степан сцяпан стефан стефано стивен стівен стив стів этьен етьєн естебан эстебан шчепан щепан штефан степанас стеван stepan stephen steven stefan steve stephan stephane stéphane esteban szczepan etienne étienne stefano stefanos istvan иштван іштван stevan stepanas stefans steffen stjepan steponas stepans stephanos стець стецько
стюарт stuart stewart
сулейман сулеман suleiman suleyman süleyman solomon соломон шломо shlomo salomon саломон soliman
султан sultan
сэр ser
сухроб sukhrob
танкред tancred
тадеуш тадэвуш фаддей тадей tadeusz thaddeus tadej tadas faddei tadeo tadeáš
тайип tayyip tayip
тагир тахир tahir tagir taher
тамерлан tamerlan
тарас taras тарасик
тед тедди ted teddy
теодор федор фёдор федір фёдар федя тео теодорос теодоро fedor fyodor fedir fiodar theodore theodor teodor theo teodoro fjodor feodor fiodor theodoros fedors fedya todor тодор tivadar
теренс терри террі terence terry terrence
терентий терентій terenty
тигран tigran тігран
тимофей тимофій цімафей тимоти тімоті тім тим тимоте timofey timofei tymofii timothy tim tymoteusz timotej timo тимо timofiy timothée timothee тимоті цімаці
тимур тымур тамерлан timur tymur temur темур teymur теймур
тит titus
тихон ціхан тихін tikhon tsikhan tykhon
тобиас тобіас tobias toby тоби
томас том томаш томмазо тома хома фома тамаш томек тоомас томмі томми томислав thomas tom tomas tomasz tommaso tommy thom toma tamas tomás tomek foma khoma tomaz tuomas toomas туомас tome
томислав tomislav
трифон трыфан tryphon trifon
трэвис travis
тодд todd
убальдо ubaldo
уго гуго хуго юго hugo hugues ugo hugh хью г'ю гью hugó
уэйн вейн wayne
умберто humberto umberto
урмас urmas
урхо urho
устин іустин юстин джастин жюстен джастін justin justyn iustin justas justinas юстас iustinian juste justino
фабио фабіо фабиан фабіан фабьен fabio fabian fabien fabián fabiano фабрицио fabrizio fabrice фабрис
фарид farid
фархад ферхад farhad farkhad ferhat
фатих fatih
фауст faust fausto фаусто
фейсал faisal feisal faysal
феликс фелікс felix feliks félix фелипе
феофан feofan theophanes
фердинанд фернандо фернан ferdinand fernando fernand nando hernando hernan эрнан ferran
филарет filaret
филимон filimon
филипп пилип піліп філіп филип філіпп филиппе феліпе фелипе філіпо филиппо filipp pylyp philip philippe filip phillip felipe filippo phil фил filippos filipe filips pilypas
флориан florian флоріан
фома khoma
франц франсуа франк франсиско франческо фрэнсис френсіс фрэнк френк франциск франциско франсіско франсішак францішак франтишек франтішек франек ференц пако францискус франко francis frank francesco francisco francois françois frantisek franz franciszek ferenc franco paco franciscus frans frantsishak franc pranas franciskus pancho францишек францишак
фридрих фрідріх фредерик фредерік фред фредрик фрэд фредди federico friedrich frederick frederic frédéric fred fredrik федерико fritz фриц fryderyk freddy friedrichs фридерик фрідэрык
фуад fuad fouad
хабиб habib khabib
хазрат hazrat
хаим chaim haim khaim
хайдар haidar haydar heydar гейдар
хакан hakan
хамза hamza khamza
хамид hamid khamid абдулхамид
халид khalid khaled халед halid
хасан hassan hasan khasan гасан hasán
хассан hassan
хафез hafez hafiz хафиз
харольд гарольд харальд harold harald харолд
хаджи hadji haji
хайко heiko
хорст horst
хосни hosni husni
христо hristo
хусейн хуссейн гусейн хусаин hussein husein husayn hussain hüseyin хюсейн hossein huseyn husayin
цезарь цезар чезаре сезар cesar césar caesar cesare cezary цезарий
чеслав часлаў чэслаў czeslaw ceslav ceslovas česlovas
чингиз chingiz genghis cengiz джингиз
шамиль шаміль shamil chamil
шавкат shavkat
шариф sharif
шерзод sherzod
эдвард едвард эдуард едуард эдвардас эдуардо едуардо эд эдуар эдди едді edward edouard eduard édouard eduardo ed eddy eddie eduards edvardas edvard edoardo ted ned нед edek
эдвин едвін эдвін edwin edvin edvinas
эдгар едгар эдгарс эдгарас edgar edgars edgaras edgardo
эдмунд эдмон эдмонд edmund edmond edmundo edmundas
эйнар einar
эктор hector гектор héctor
эльдар ельдар eldar
эльчин elchin
эльвин elvin
эмиль еміль эміль эмилио емільо эмил emil emile émile emilio emīls emilis эмилис
эмин emin
эммет emmett
эрвин erwin ervin
эрик ерік эрык эрік эрих еріх erik eric erich eryk eriks erikas эрикас erick éric enrik эйрик
эрнест эрнесто ернесто ернест эрнст ернст ernest ernst ernesto ernests
эмомали emomali imomali імомалі
юджин eugene
юлий юлій юліуш юлиуш юлиус жюль хулио джулио юлиюс жулио хуліо yuli yulii juliusz julius jules julio giulio yuliy iulii julijus gyula дьюла
юхым yukhym
якуб yakub yaqub
ярослав яраслаў yaroslav jaroslaw jaroslav iaroslav yaraslau jaroslavs jaroslavas ярек jarek jaraslau
яромир jaromir
яцек jacek яцэк
адам адамо адамс adam adamo adem адем adomas
адольф adolf adolfo адольфо
адриан адріан адриен адріен адриано adrian adrien adriano adrián hadrian adrianus
аугуст август августин огюст августо аугусто agustin august auguste augusto augustin augustine agustín augustyn augustas
азамат azamat
азиз абдулазиз aziz abdulaziz
айдар aidar aydar
аймен aymen ayman айман
айрат airat ayrat
акбар akbar
акмал akmal
алан аллан ален алена alan allan alain allen alun
альберт альбер альберто албер albert alberto albrecht alberts albertas albertus альбрехт
альфред альфредо alfred alfredo alf alfreds alfredas
альфонс альфонсо alfonso alphonse alfons alonso алонсо
али алі ali алиаскар
алишер алішер alisher
алексис alexis
алоиз aloys alois aloiz алоис aloisius
альгирдас ольгерд альгіс алгирдас algirdas olgierd algis
амир эмир amir emir amer
амадео amadeus amadeo
амин amin amine
анвар енвер энвер anwar anvar enver anouar
ангел анхель анджело ангелос angel ángel angelo angelos anzhel
анис anis
ансар ansar
ансельм anselm
антти antti
апти apti
арам aram
арво arvo
ариэль ариель ariel arik
аристид aristide aristides аристидис
арман armand armando армандо arman
армен armen
арнольд арно арналду arnold arnaud arnaldo arno arnolds
арслан arslan aslan аслан
арон аарон aaron aron harun харун haroun
артуро arturo
асад assad asad
атанас atanas
ахмат ахмед ахмад акхмат ahmed ahmad ahmet akhmed akhmat akhmad ахмет achmed
аюб ayub ayoub ayyub
ашраф ashraf
аятолла ayatollah
бакир bakir bekir бекир
барак barack barak
бахтияр bakhtiyar bahtiyar бахтиёр
башар bashar
бернард бернар бернгард бернхард бернардо берни bernard bernhard bernardo bernie bernd бернд bernat
бенедикт бенуа бенито бенедетто benedict benoit benedikt benito benedykt benedetto
бернт bernt бент bent бенгт bengt
бертольд берт bert berthold bertold bertolt
бертран bertrand bertram
бобан boban
бойко boyko
бранко branko
брайан браян брайен brian bryan brayan
брендан брендон brendan brandon брэндон
брет бретт bret brett
брюс bruce
бруно bruno
брэд бред брэдли brad bradley
вахтанг vakhtang wachtang
вольфганг вольф wolfgang wolf
волкер фолькер volker
войцех wojciech vojtech vojtěch войтех adalbert адальберт
виорел viorel
виргилий virgil virgilio вирджил вирджилио
вук vuk
вугар vugar
гаджи gadzhi
гарик garik
гвидо гидо guido guy ги гай gui vit вит вітас
гена gena
гленн glenn glen
говард хауард howard
гонсало гонсалу gonzalo goncalo gonçalo
гонзало gonzalo
гурбангулы gurbanguly
даль dahl
дариуш даріуш дариус дарий dariusz darius dario дарио дарюс dariush
деян dejan
дерек derek derrick дэррик
дин dean
димаш dimash
доминик домінік доменико доминго dominic dominik dominique domenico domingo dominick dominykas
джафар jafar dzhafar cafer
драган dragan
душан dusan dušan
жоомарт zhoomart joomart
зелимхан zelimkhan
зия ziya zia
ибрагим ибрахим ібрагім абрагам авраам аврам абрам эйбрахам ейбрагам ibrahim abraham avram abram ibragim avraham abrahamo ebrahim
ильхам ілхам ільхам илхам ilham
ильшат ilshat
инго ingo
искандар iskandar
ислам іслам islam eslam
йылдырым yildirim
кайрат kairat qairat
камал кемаль камаль kamal kemal kamel
касым касим кассым qasim kassym kasym qasem касем kasim kassem
керим kerim
кадыр qadir kadir кадир
кирсан kirsan
клайд clyde
кнут knut knud canute
коби kobi
крейг craig
ксавье хавьер ксавер ксав'єр шавьер xavier javier ksawery xaver xaveri
кубат kubat kubatbek кубатбек
курбан kurban gurban
леннарт lennart
лесли leslie
ллойд lloyd
лотар lothar
магнус магнуш magnus
максуд maqsud maksud
малкольм малколм malcolm
манфред manfred manfredas манфредас
мэтис mathis
марсель марсело марчелло марцел марселу marcel marcelo marcello marcell marceli марцелий marcellin
марвин marvin
масуд масоуд masoud massoud masud
мевлют mevlüt mevlut
мелвин melvin
мел mel
мило milo
митч митчелл mitch mitchell
мо mo
морган morgan
нассер насер nasser naser насир nasir
нарендра narendra
нафтали naftali
недим nedim
неджет necdet
нико nico
никол nikol
нурмухаммед nurmukhammed
ойстейн øystein oystein eystein
омир omir
орест orest
освальд освальдо oswald osvaldo oswaldo
пекка pekka
пентти pentti
рагим ragim
радж raj
рамазан рамазон ramazan ramadan рамадан
рифаат rifaat
росс ross
рой roy
рубик rubik
руди rudy
рустем rustem
саддам saddam
сайф saif seif сейф sayf
сакен saken
садыр sadyr
самвел samvel
сапармурат saparmurat
саркис sarkis серж serzh sargis
себу sebu
серик serik
серж serzh
сигурд sigurd
сирил cyril
скотт scott
спартак spartak
стелиан stelian
стиг stig
сурен suren
свен sven свейн svein
свят sviat
святослав свяцаслаў светослав svyatoslav sviatoslav sviataslau svetoslav
святополк sviatopolk
тайлер тейлер tyler
талгат talgat
тариель tariel
тарик tariq tarek tarik тарек tareq
таха taha
тео theo
тейт tate
тоомас toomas
торстен thorsten torsten
тревор trevor
туомо tuomo
тураль tural
туур tuur
тьерри тьєррі тьери thierry dietrich дитрих дітріх derk dieter дитер дітер
угур ugur uğur
узеир uzeyir
ульрих ульріх ulrich uli ули ulrik ульрик
уве уво uwe
усама осама osama usama
усман осман usman osman ousmane othman
фадель fadel fadil
фазиль fazil
фейзулла feyzullah
фидель fidel
франко franco
фуркат furqat furkat
фрэнсис francis
хабибулла habibullah
хайме jaime
хайнрих heinrich
хамад hamad
хан khan
харви harvey
хеннинг henning
хикмет hikmet
хоссейн hossein
хулусі hulusi хулуси
чак chuck
честер chester
чарли charlie
чад chad
шалва shalva
шарль charles
шимон shimon
шинзо shinzo синдзо сіндзо
шломо shlomo
эгон egon
эдуардс eduards
эйтан eitan ethan итан ітан
эхуд ehud
энвер enver
эрнан hernan
эрик eric
эрдал erdal
эстебан esteban
эцио ezio
эш ash
юсуп yusup
юха juha
юсси jussi
юкка jukka
юри jüri
яир yair jair жаир жаір
янис jānis
яннис yannis
яник yannick
яник janick
ясир ясер yasser yasir yaser
ясин yassin yasin
янко janko
аббас abbas
абдул абдель абдулла абдалла абдуллах abdul abdel abdulla abdullah abdallah abd
адил adel adil адиль адель
азат azat
акрам akram
акылбек akylbek
алмаз almaz
алмазбек almazbek
анар anar
ариф arif aref
артак artak
аслан aslan
атабек atabek
ашот ashot
бадри badri
бауыржан baurzhan bauyrzhan
бидзина bidzina
бек bek
владо vlado
вазха vazha важа
гагик gagik
гиви givi
гия giya gia
гела gela
давлат davlat
заза zaza
закир zakir
заур zaur
звиад zviad
исламбек islambek
каха kakha kaha кахабер kakhaber
леван levan
мамука mamuka
мераб merab
нико niko
никол nikol
нодар nodar
отар otar
резо rezo
сулхан sulkhan
темирлан temirlan
тенгиз tengiz
тимурлан timurlan
ника nika
эльмар elmar
эльман elman
эдик edik
элгуджа elguja
ромас romas
гинтарас gintaras
гитанас gitanas
далюс dalius
ромуальдас romualdas
валдас valdas
арвидас arvydas
саулюс saulius
миндаугас mindaugas
гедиминас gediminas гедымін гедимин
линас linas
жигимантас zygimantas žygimantas
валдис valdis
гунтис guntis
раймондс raimonds
эгилс egils
илмарс ilmars
андрис andris
кришьянис krisjanis krišjānis
айвар айварс aivars aivar ayvar
таави taavi
март mart
тоомас toomas
бенгт bengt
йонни jonny
йоран göran goran
йоста gösta gosta
халвард halvard
хокон haakon hakon håkon
стуре sture
трюгве trygve
ульф ulf
карстен carsten karsten
абу abu
акакий акакій akaky akaki
амвросий амвросій амброзий ambrose ambrosius ambroży
амирам amiram
андраник андранік andranik
андрус andrus
барри баррі barry
бердымурат berdimurat
билал білал bilal
борислав барыслаў borislav boryslav
ваагн vahagn
вагиф вагіф vagif
варлам varlam
веселин veselin
вольдемар voldemar waldemar вальдемар вальдэмар
гайк hayk haik
гарегин гарегін garegin karekin
герольд gerold
герасим harasym
гийом guillaume
грэм греем graham грехем грэхем
джаред jared
джанкарло giancarlo
джоэл джоель йоэль йоель joel
евстафий євстафій остафий eustace
жерве gervais
зиновий зіновій zinovy zinovii zenobiusz
иса іса isa issa
йохен jochen
левон levon
любош любоміл lubos
нурбек nurbek
пантелеймон пантелій пантелей panteleimon pantelei
парфен parfen
потап патап potap
прокоп прокофий прокіп prokop prokofy prokopiy
сафрон софрон sofron
сеид seid
сёрен сорен søren soren
синдзи shinji сіндзі
тарасий tarasios
таймураз теймураз teimuraz taymuraz
таулан taulan
трофим трохим trofim trokhym
устим ustym
федот fedot
филат filat
харитон харитін khariton
чарыяр charyyar
эдгард edgard
эразм erasmus erazm
юлдаш yuldash
яромир яромір jaromir
адилет adilet
айбек aibek
алибек alibek
амангельды amangeldy
асхат askhat
бекзод bekzod
бобур bobur babur
дастан dastan
досым dosym
ерлан yerlan erlan
женис zhenis
ибрай ibrai
маргулан margulan
нурали nurali
нурлыбек nurlybek
олжас olzhas
рустамбек rustambek
санжар sanzhar
темирбек temirbek
тохтар tokhtar
улугбек ulugbek
шавкат shavkat
шерхан sherkhan
абай abai abay
акиф akif
бурак burak
джан can
джевдет cevdet
джелал celal
экрем ekrem
эрен eren
фикрет fikret
хулуси hulusi
исмет ismet
мурад murad
нури nuri
онур onur
орхун orhun
решат reshat
сельчук selcuk selçuk
сулеймен süleyman
тургут turgut
умит ümit umit
ведат vedat
яшар yaşar yasar
зеки zeki
аттила аттіла attila
балаж balazs
бела béla
барак barak
баррон baron barron
бинали бінали binali
бо beau
гергей gergely гергели
геза geza
девлет devlet
дачиан дачіан dacian
джаред джеред jarred
джуниор junior
дитмар dietmar
золтан zoltan
жолт zsolt
имре імре imre
йосихиде yoshihide йосіхіде
калман kalman
калин кэлин călin calin
коди cody коді
корнел kornél
линдси ліндсі lindsey lindsay
мартти martti
митт мітт mitt
никушор nicusor
ньют newt
октавиан octavian octavio октавио
остин остін austin
рахул rahul
рэнд rand
саули sauli саулі
селахаттин selahattin
таро taro
траян traian
тревор trevor
фумио fumio фуміо
хантер гантер hunter
чаба csaba
дзюнъитиро junichiro
акира akira
амит amit
анвар anwar
винод vinod
горацио horatio горацій гораций
гаретт гаррет garrett garret
джонас jonas
зденко zdenko
кими kimi
киран kiran
михай mihai
наото naoto
санджай sanjay
сэйдзи сейдзи сейджи seiji
шахрияр shahriyar
"""

WOMEN = """
агата агафья ахата agatha agata agafya agathe аґата
агнес агнеса агнешка аґнєшка агния агнія инес agnes agnieszka agnessa agnese ines inés agniya
ада ada adah
аделаида adelaide adelheid хайди heidi гейді гайді
адель аделин адела adele adèle adela adeline adelina аделина аделіна
адриана адріана adriana adrienne адриенна
аида аїда aida
азалия azalia
айгуль aigul aygul
айжан aizhan
айлин aylin eileen эйлин ейлін айлін
айсель aysel
айша аиша аїша aisha ayesha aicha ayse ayşe айше
александра олександра аляксандра саша шура алексия алессандра алехандра alexandra aleksandra oleksandra aliaksandra alessandra alejandra sasha alexa сандра sandra ola alexandrine alaksandra
алевтина алевціна alevtina alevtyna
алина аліна alina aline
алисия алісія алиция аліція алиса аліса еліс элис alice alicia alicja alisa alisia alyssa алисса
алла ала alla ala
альбина альбіна albina
альфия alfia
амалия амалія амелия амелія аміля amalia amelia amelie
эмилия емілія эмили емілі эмілія emilia emily emilie emiliya
эмма емма emma
амаль amal
амина аміна amina
анаит anahit anait
анастасия анастасія настасся настя анастейша стейси анастасиа anastasia anastasiia anastasiya nastassia nastasia anastazja nastya nastia anastasija stacy anastacia anastasie anastassia nastassja
ангела ангеліна анжела ангелина анжелика анжеліка анжеліна анхела анджела анджеліна анджелина анґела angela angelina angelika angelique anzhela anzhelika angele angélique angelica anjela angie
анита аніта anita
анна ганна аня анни энн енн анні анне ана анета ань ханна анн анетта енні анушка энни hanna anna anne ann ganna hannah ana anya ania annie anja annette anette anka ane anni ani hana анете ханне hanne aneta anouk ганнуся
аннегрет annegret
аннелиза аннализа annelies annalisa anneliese
антонина антоніна антаніна антонелла антонія антония антуанетта antonina antonella antonia antoinette tonya тоня
анук anouk
арина арына орина аріна arina aryna orina
ариадна аріадна ariadna ariadne ariane ариана аріана ariana arianna арианна
арлет arlette
арузан aruzhan
асель assel asel
асия асія азія азия asia ася assia asya asiya
ассоль assol
астрид astrid
атаманка atamana
аурелия аурелія aurelia aurélie аврелия aurelie
аурика aurica
аврора aurora
барбара варвара варя барбра barbara varvara barbra varya basia barbora warwara
беата beata beate
беатрис беатриса беатріс беатриче beatrice beatriz beatrix béatrice беатрикс
белла бела bella
берта berta bertha
береника berenice berenika
бернадетта bernadette bernadett
биргит біргіт брігіта бригитта бріджит бриджит бриджитта бригита бриджет birgit brigitte bridget birgitta brigitta brygida brigita brigida
бланка blanca bianca bianka бьянка blanche бланш blanka
богдана bohdana bogdana
боряна boryana
божена bozena božena
бранка branka
бренда brenda
британи бритни brittany britney
бронислава bronislawa bronislava
валентина валянціна валя valentina valentyna valiantsina walentyna valentine valja walancina valancina
валерия валерія валерыя валери валері valeria valeriia valeriya valerie valérie valerija waleria valery
ванда wanda vanda
ванесса ванеса vanessa
василиса васіліса vasilisa vasylysa
васса vassa
венера venera
венди wendy
вера віра vera vira wiera wira
вероника вероніка вераніка вероник вера veranika veronika veronica weronika véronique veronique wieranika vieranika
веслава wieslawa
виктория вікторія вікторыя віка вика виктуар victoria viktoria viktoriia viktoriya wiktoria viktorija victoire vicky vika vittoria viktoryia вики wiktoryja viktoryja wiktorija
виолетта віолетта виола виолета віолета violetta violeta viola violette wioletta violet
вирджиния вірджинія virginia virginie виржини virginija
влада владислава vlada vladislava vladyslava
власта vlasta
габриэла габриела габріела габриэль габриелла габріель gabriela gabriella gabrielle gaby
галина галіна галя галинка halyna galina halina halya galya
гаянэ гаяне gayane
генриетта хенриетта генрієтта henrietta henriette
гертруда gertrude gertruda gertrud
гизела gisela giselle жизель
глафира hlafira
глория глорія gloria
глэдис gladys
грация grazia graça grace грейс grażyna гражина гражына grazyna
грета greta gretchen
гузель guzel
гульнара gulnara
гюльнара gulnar
дана dana данута danuta danute дайна
далия даля dalia далія dalya
даниэла даниела даніела даниэль danielle daniela daniella danièle danijela
дария дарья дарія дар'я дарына даша дарина дариа darya daria dariia darja dasha daryna daryia darija darina dar'ja
дебора дебра дэбора деборах deborah debra debora debbie дебби
джакинта jacinta jacinda джасинда джасінда
джаннет janet jeanette джанет жанетт жаннетта жанет janette
джанин janine жанин
джейн джоан жанна джоанна иоанна іоанна жаннет джоана йоанна джованна хуана жана йохана jane jeanne joanna joan johanna zhanna ioanna giovanna juana joana jean jeanna joanne johana йоханна йована jovana
яна яніна янина jana yana iana janina
иванна іванна ивана ivana ivanna
дженнифер дженніфер джен jennifer jenny jen дженни jenni
джессика джесіка jessica jessie
джилл джиллиан jill gillian
джулия юлия юлія юля жюли джули хулия джулі юліа julia yulia yuliya yuliia iuliia julie giulia julija yulija julja juli julka iulia
juliet juliette жюльет джульетта giulietta джулиет джульєтта
джулиана юлиана юліана уляна ульяна juliana yuliana uliana ulyana julianna giuliana юлианна julijana iuliana ulana
диана діана дайана даяна дайан diana diane dianne dayana
дина діна dina dinah
динара дінара dinara
долорес dolores
доминика домініка доминик dominika dominique
донна donna
дора dora дороти дороті доротея dorothy dorothea dorota дорота dorothée dory
дуня yevdokia евдокия євдокія еўдакія авдотья eudokia evdokia yevdokiia
ева єва eva ewa eve yeva ив evita
евгения євгенія яўгенія женя эжени евгенія eugenia evgenia yevgenia yevheniia yevgeniya eugenie evgeniya yauheniya jewgenia eugénie evgeniia yevheniya
евлалия eulalia
екатерина катерина кацярына катя катажина кэтрин кетрін катрин катрін каталина катаріна катарина кейт кэтлин катрина кэти кейти кеті катеріна catherine katherine ekaterina yekaterina kateryna katsiaryna katarzyna kate catalina katarina katharina kathrin katrin kathleen katerina kathryn katie kasia catarina caterina jekaterina katya kathy cathy karin карин карін karen карен katja katariina kata katalin каталин catriona kaćaryna kaciaryna katsjaryna
елена олена алена алёна лена хелена хелен гелена элен элена элени олёна helena helen elena olena alena yelena jelena hélène helene elene lena leni eleni olenka ellen эллен елен elaine элейн alyona alona ілена илеана ileana ilinca альона
илона ілона ilona
елизавета єлизавета лізавета элизабет елізабет эльжбета лиза ліза элиза элизабета ілізавета лизавета елизаветта бет elizabeth elizaveta yelizaveta yelyzaveta lizaveta elisabeth elzbieta elisabetta liz lisa liza beth betty elisabet eliza elise элиз elsbeth elžbieta erzsebet alzbeta elisa elsa эльза lisbeth lizzie лиз elisaveta jelizaveta єлізавета
изабелла ізабелла ізабель изабель изабела isabel isabella isabelle ізабела izabela izabella
ефросинья єфросинія euphrosyne
евфимия euphemia
жаклин жаклін jacqueline jackie jacquelyn
жасмин жасмін yasmin jasmine yasmine ясмин
женевьева женев'єва genevieve geneviève genowefa
жизель giselle
зара zara zahra захра
зарема zarema zarima
зарина зарына zarina
земфира zemfira
зинаида зінаїда зінаіда зина zinaida zinaïda
злата zlata
зоя зоє зое zoya zoe zoé zoja зои zoia zoi
зузанна сюзанна сузанна сьюзан сюзан сюзен сьюзен сюзанн зузана сусана сусанна susan suzanne susanna susanne susana zuzanna zuzana susie sue сью suzana
зульфия zulfiya
ивонна івонна yvonne ivonne iwona ивона івона ivona
иветта yvette iveta ивета
ида іда ida
илзе ilze ilse ильза
ина інна инна інга inna ina
инга інга inga inge ingeborg ингеборг
ингрид інгрід ingrid
инесса інеса inessa
ираида iraida
ирина ірина ірына ира ірен ирена ірена ирэн іра айрин айрін иринка ирини irina iryna irena irene irène ira irini eirini irynka
ирма ірма irma
искра iskra
ия ія iya
калерия kaleria
камилла каміла камила camilla kamila camila camille камилль камелия camelia
камала kamala
карина карына каріна karina carina karyna
кармен carmen
каролина кароліна каралина кэролайн керолайн каролін кэрол керол карла carolina caroline karolina carol karoline karola carole carla carly lina carolyn кэролин
кайли кайлі kylie
кайя кая kaja kaia kaya
карри carrie керри керрі kerry
келли келлі kelly
керсти kersti
кира кіра kira kyra
клавдия клавдія клаудия клаудія клодия claudia klaudia klavdia claudette claudine klavdiya
клара clara klara claire клер клэр clare chiara кьяра klára
клеопатра cleopatra
констанция константа constance konstancja konstanze costanza
корнелия cornelia kornelia корнелія
кора cora
корин корінн corinne corina корина
кристина крістіна хрысціна христина кристин крыстына кристен хрістіна христя кристи кирстен крістін krystyna christina kristina christine kristine cristina krystsina khrystyna kristin kirsten kristen tina kirsti christa kristiina khrystsina chrystyna тина kristīne тіна хрыстина
ксения ксенія аксиния аксенія ксюша аксіння ксеня kseniia ksenia kseniya xenia aksinia ksienija xeniya
оксана аксана oksana aksana oxana
куралай kuralay
ханан hanan
лада lada
лайма laima laimdota
лариса ларыса лара larisa larysa larissa lara
лаура лора лорен laura laure lora lauren lorena лорена
laurence laurie лаури
леокадия leokadia
лейла лайла leila leyla layla laila lejla
леони léonie leonie
леонора элеонора елеонора элинор еліонора нора eleonora eleanor leonora eleonore éléonore nora elinor noora
лесли lesley leslie
леся олеся алеся lesya lesia olesia alesia olesya alesya
лидия лідія лідзія лідыя lidia lydia lidiya lidiia lydie lidija lidzija lida
лилиана ліліана лилия лілія лили лілі лиля liliana lilia lily lilian liliya lilly lillian lili lilya liliia lilija liliane лилиан
лина ліна lina
линда лінда linda
линн лінн lynn
лия лія лея leah lea lia liya léa liia
лола lola
лоретта loretta
луиза луїза луїса луиса louise luisa luise louisa lou
лукерья гликерия lukerya
люся люси люсі лучія лусія лючия лусия люция люцина люсиль lucy lucia lucie luciya lucyna lucja lucille lucía łucja
лукреция lucretia
людмила людміла мила люда ludmila lyudmila liudmyla liudmila ludmilla ludmyla ljudmila lyudmyla milla
любовь любов любоў люба lyubov liubov ljubov lubov lubow luba liuba
людовика ludwika
мадина madina
мадлен магдалена магдаліна мадлена магда магдалина мадалина мэделин madeleine magdalena magda madeline magdalene madalina magdolna magdaléna
майя мая maya maja maia
малика malika
мальвина malwina malvina
малала malala
маргарита маргарыта рита маргарет маргрет марго малгожата маргрете маргарета марджори мег маргрит margarita margaret małgorzata malgorzata marguerite margot margarete margareta rita meg margrethe margrete margherita gosia peggy пегги maggie мэгги margo margret margita marharyta
марина марына марін маріна марин marina maryna marine marinela marinka
марианна маріанна мар'яна марьяна маріана мариана марианн marianna mariana marianne maryana mariane
мария марія марыя мар'я маша мари марі мэри мері мэрі марыля мірыам мириам маріам мариам мариет марійка maria mariya mariia marija mary marie maryia marya miriam mariam maryam мариям masha marijke marika maría марика mia миа мия marysia meri maija мариетта marietta manon манон maire molly молли maarja moira мойра марыам maryja
марджан marjan
марилин мерилін мэрилин marilyn
марлен marlene марлена marlena
марта марфа marta martha marfa marthe
мартина мартіна мартин martina martine martyna мартына
матильда матільда matilda mathilde matylda
мелания меланія мелани мелані melania melanie mélanie
мелинда melinda
мелисса меліса melissa
мерседес mercedes
мерьем meryem
меган meghan megan
милада milada
милена мілена milena
милица milica
милдред mildred
минна minna
мира міра mira myra
мирела мирелла mirela
мирей mireille мірей
мирослава міраслава myroslava miroslava mirosława miroslawa
мишель мішель michelle michèle michele michaela михаэла michela микаэла mihaela
моника моніка monica monika monique моник
муза muza
муниса munisa
нада nada
надежда надія надзея надя надин надін надєжда nadezhda nadiia nadzeya nadia nadiya nadja nadine nadya nadejda nadzieja nadezda nadeschda nadija
назгуль nazgul
наиля naila nailya
найля naila
нана nana
наоми naomi noemi ноэми noemí
наргиза nargiza nargiz
наталья наталія наталля натали наташа наталі наталя natalia nataliya nataliia natalya natallia natalie natasha natalija natalja natali nathalie natacha natascha natalka natalla
нелли нэли неллі неля nelly nelli nellie nela
ника nika николь ніколь nicole nikola nicola nicoletta николетта nikol
нина ніна nina
нино ніно nino
нинель ninel
нонна nonna
нора nora
норма norma
нур noor nour
нурсулу nursulu
оливия олівія olivia oliwia olive
олимпиада олімпіада olympia olimpia
ольга вольга оля хельга гельга olga olha volha olya helga olja wolha
одри одрі audrey audra
офелия ophelia
павлина paulina полина поліна паліна паулина павла паолина полін полин паулін polina pauline palina pavla pavlina polly paulette полетт poline pola
паула паола paula paola
памела pamela pam
пелагея пелагія pelageya pelahia pelagia
пенелопа penelope penny пенни
петра petra
прасковья параска параскева paraskeva praskovya
патриция патріція патрисия патрісія патриша patricia patrycja patrizia patty trisha
пилар pilar
присцилла priscilla присилла
приянка priyanka
рада rada radmila радмила
раиса раїса рая raisa raïsa raissa
ракель рахиль рейчел рэйчел рахель рахіль рашель rachel raquel rahel rachelle
рамона ramona
ревекка ребекка ребека rebecca rebekah rebeca rivka ривка
рената рэната renata renate renée рене renee
регина регіна рэгіна regina régine reina
римма рима rimma
роберта roberta
роза роуз розалия розалія rosa rose rosalia roza rosalie róża rosie rosalind rosanna розанна rosita rosemary розмари розмарі
розалинда rosalinda
роксана роксолана roksana roxana roxanne roksolana
ромина romina
рузанна ruzanna
румяна rumyana
рут руфь ruth ruta рута rūta rut
сабина сабіна сабин sabina sabine
сабрина sabrina
сагадат sagadat
саида saida
салли саллі sally
салма salma selma сельма
саломея соломія саломе саломия salome salomea solomiia solomiya
самира samira
самия samia
санна sanna
сара сарра sarah sara
сахра sahra
светлана світлана святлана света svetlana svitlana sviatlana swietlana swetlana sveta svetłana svjetlana swiatlana svjatlana sviatłana switlana
севда sevda
севиль sevil
сеголен ségolène segolene
серафима серафіма серафина serafima seraphine serafina
сесилия сесілія цецилия цецілія сесиль cecilia cecile cécile cecylia celia celine селин селін céline
сигрид sigrid
сильвия сільвія сильви сильвана sylvia silvia sylvie sylwia silvija silvana
симона сімона симон симоне simone simona
синди cindy cynthia синтия
сирена sirena
скарлетт scarlett
снежана сняжана сніжана snezhana snizhana snežana
соледад soledad
соня софья софия софія сафія софі софи софа зофия зоф'я соф'я сафея sophia sofia sofiia sonia sofiya sofya sophie zofia sonja sonya sofie sofija софіко sofiko safiya zosia
сольвейг solveig
стефания стефанія стефани стефані штефани степанида стефанида stefania stephanie stefanie stéphanie stefanija steffi штеффи stefany stephania stepanida
сурия suriya
сюзи suzy
татьяна тетяна таццяна таня татіана татяна tatiana tatyana tetiana tatsiana tatjana tetyana tania tanya tanja taciana taccjana tacciana tetjana tazzjana
тамара тома tamara tamar тамар
тамила таміла tamila
таисия таїсія таїса таиса taisia taisiya taisiia
тереза тэрэза терезія тэреза терез тери тэрэса terese theresa teresa therese thérèse teréz terezie tess тесса tessa tereza terri
тильда tilda
тина tina
тони toni
трейси tracy tracey
ума uma
урсула уршула урзула ursula urszula ursel
устина юстина justina justyna justine жюстин устинья juszyna justīne
фаина фаїна faina
фания fania
фарида farida
фатима фатма фатіма fatima fatma fatemeh фатьма fatimah
федерика federica
фелиция фелісія felicia felicity felicja
фекла текля thekla tekla fyokla
фиона фіона fiona
флора флёр flora fleur
флоранс флоренс florence florentina
франсуаза франческа франциска франсуаз францішка frances françoise francoise francesca franziska franciszka francisca francine франсин fanny
фрида фріда frida frieda
фредерика frederica friederike
хадиджа khadija hatice хатидже khadidja hadija
халида khalida
ханна hannah
хилари хиллари гілларі хілларі hillary hilary
хильда гильда hilda hilde
христиана christiane кристиана christiana крістіана cristiana
цветана tsvetana
циля tsilya
цецилия cecilia
чулпан chulpan
шанталь chantal
шарлотта карлотта шарлотт charlotte carlotta charlotta lotte
шарлин charlene
шарон sharon
шахноза shahnoza
шейла sheila shelagh
шелли shelley
шерил шеріл cheryl sheryl
ширин shirin
ширли shirley
эдит едіт юдит edith edyta эдита edit
эвелина евеліна эвелин евелін evelyn evelina ewelina eveline
эйлин eileen
элла ела ella
элоиза éloïse eloise heloise
эльвира ельвіра эльвіра elvira elwira
эльмира ельміра elmira
эльнара elnara
эльза elsa
эмине emine
энрика enrica
эрика еріка эрыка erica erika
эсмеральда esmeralda
эстер эсфирь естер эстэр esther ester estera эстель estelle
этель ethel
эшли эшлі ashley
юдифь юдит джудит джудіт юдіт judith judy judit джуди judyta
юнона juno
ядвига ядвіга ядзвіга jadwiga hedwig хедвиг hedvig
янина яніна jeannine
ярослава яраслава yaroslava jaroslawa jaroslava
ясмина yasmina jasmina
агния agnia
алия алія aliya alia
альмира almira
амира amira
асма asma
аурора aurora
беназир benazir
бенита benita
виталия vitalia vitaliya vitalina виталина віталіна
вива viva
вилма vilma wilma
гвен гвендолин gwen gwendolyn gwyneth гвинет
гритта gritta
далила dalila
дайва daiva
даля dalia
жозефина жозефіна josephine joséphine józefina jozefina josefina хосефина жозефин
зоряна zoriana zoryana
зульфия zulfia
йорданка yordanka
илария іларія ilaria hilaria
имельда imelda
ингеборга ingeborga
индира індіра indira
кетеван ketevan
криста christa krista
кончита conchita concepcion
летиция летісія letizia leticia laetitia летисия
лейре leire
лине line
людивина ludivine
майгуль maigul
майри mairi
мануэла мануела manuela
марисоль marisol
мехрибан mehriban мехрібан
мэй мей mei
мэдисон madison
нанси ненсі нэнси nancy
наина наїна naina
неринга neringa
орнелла ornella
роя roya
санта santa
симонетта simonetta
тарья tarja
теодора федора феодора theodora teodora fedora
теона teona
тея thea tea
ульрика ulrike ulrika
фара farah фарах
фату fatou
феруза feruza
хадия hadia
хелле helle
хенна henna
эвика evika
egle эгле
элиана eliana
юстына justyna
юрате jurate jūratė
яаэль yael яэль
агапия agapia
айкануш haykanush
анеля анелія анелия aniela anelia
ариадна aryadna
армине armine
асмик hasmik
бриана brianna
виталина vitalina
дженна jenna
джорджина georgina жоржина
джорджия georgia жоржетта жоржетт georgette
иола iola
каринэ karine karineh
кондолиза кондоліза condoleezza
лорин лорін lorin
лусинэ lusine
мэгги maggie
мариами mariami
михайлина михалина michalina mykhailyna
наргис nargis
нуне nune
сильвана silvana
сирануш siranush
стефка stefka
сусанна шушаник shushanik
теона theona
устинья ustinia
фариза fariza
хрипсиме hripsime
чичек cicek çiçek
эмма emmah
юля julka
ярина yaryna
айнур ainur aynur
бахор bakhor
гулнора gulnora
дилноза dilnoza
зухра zuhra zukhra
камшат kamshat
мухаббат mukhabbat
роза rozaliya
сауле saule
шахзода shahzoda
эми емі amy
айя aya
бриджит bridgette
гизлейн ghislaine
иванка іванка ivanka
иоланта йоланта jolanta iolanta yolanda иоланда йоланда
кирстен кірстен kyrsten
марджори marjorie марджорі
мерал meral
майа maia
тиффани тіффані tiffany
соня sonia
тулси tulsi
челси челсі chelsea
хизер heather гізер
элис ellis
эвита evita
мегин megyn
келлиэнн kellyanne
"""

# Forms of names by their endings that are above all little words: never taken for names.
_NEVER = """
тому тим тем кол коли коле але алі ани ані или иле яны яно яне або она оно они мая мае мне нам ним
там тут дам дал дай даю даний даны дано дане даних данной данным дані дання дали лесу лес лесом жене жени жену
женой женою жён поле полем волею люди людей людям людьми люде любой любая любых любим любые любое рая рай
рае раю раем яка яке яку який яких инни ини иных иною иной иному иду идем идее ума уму умом умы
саме саму сами самом самому самой самою самы самі самим этот эта эти этой этом этому сени сеней тема темы
тему темой темою темі темам темах вали валу валом пари пару парой тоне тону тоном тони толи толе дыму
сір серу серы роду роде родом роды роді иго игу юго юге юга югу мало малу мали малой малую миле мили милю
милей милая милый милой милых всей всея севу севе севы чаду веке веку веком веки китом кити рое роем рои
яром ярам ару ары аре арам ради ради власти властей якобы нормы норму норме нормой норм семи ели ником
кости костей костью семенах львов бренда бренды бренду
pod ale ani kim nim tym tam same samo mnie line linie demo dama damo roku rok ani dany danej danym dane
danych aby oby tego tomu tomie ten ona one oni anie inny inna inni inne
"""
NEVER = frozenset(_NEVER.split())
