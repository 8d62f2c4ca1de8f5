/** Ordinary Danish words that are easy to remember and to type, written down for this purpose. Only passphrases are drawn from them. */
export const passphraseWords: readonly string[] = `
  abe adresse aften agern album altan and ananas ankel anker anorak antenne appelsin april arbejde arkiv arm asfalt aske atlas atom august avis
  avocado baby badebro bager bagage bakke bakkekam balkon ballon bambus banan bandage bank barn barnevogn basilikum bedstemor bibliotek bil billede
  billet birk bjerg bjørn blad blanding blomst blomme blyant blød blå bog bogreol boks bold bolig bolle bolsje bonde bord bordtennis borg briller
  bro brombær bror brusebad brev brød brønd buket bukser busk butik bue bugt buskads bygning bælte bær bølge bøg bønne børste båd bålplads bånd cafe
  cement cirkel cirkus citron computer creme cykel cykelhjelm cykelsti cello dal dame dans dansegulv datter december dessert digt dild dompap drage
  dragt dreng drik drillepind drivhus dronning dråbe due dug dukke duft dun dusin dyb dyne dynge dyr dyrlæge dæk dør dørhåndtag dørtrin dåse eddike
  edderkop efterår egern ekko elefant elev elevator elg elm energi eng engel ert esdragon etage eventyr fabrik fad fakkel familie far farve
  farvelade fasan fest februar ferie fersken figen filt film filter finger fisk fiskenet fjeder fjer fjord flag flagstang flamme flaske flod flue
  flyver flyvemaskine flygel fløde fløjte fodbold forår forsøg fortov fotograf frakke fredag fregne fremtid frihed frisk frokost frost frugt frø
  fugl fuglerede fyr fyrtårn fyrretræ fælled fætter færge får føde føl gaffel gang gade garage garn gardin gartner gave ged gelænder genbrug gepard
  gips giraf glad glas glimt glitter globus glød gnist golf grad gran granit græs græskar græsplæne grill gris grotte grus gryde grød grøft grøn
  grønkål gul guld gulerod gulv gummi gummistøvle gynge gæst gårdhave gås hagl hale halm halstørklæde hammer hammock handel handske hare harmonika
  harpe hasselnød hat hav havn have havemur havregryn havtorn hegn hejre hest hestevogn himmel hindbær hjelm hjem hjerte hjort hjul hjørne honning
  horn hotel hoved hovedpude hummer humle humlebi humor hund hundrede hus husbåd hveps hvede hval hvid hylde hyld hyldebær hynde hytte hyrde hæk
  hængekøje hængelås høne hønsegård høj højskole høst hånd håndklæde håndtag håndværk hår hårbørste håb ide idræt ildsted ilder indkøb indgang
  ingefær insekt instrument isbjørn isterning ispind isvand jakke januar jasmin jern jernbane jolle jord jordbær juice juli juni jul juletræ jungle
  kabel kaffe kaffekop kage kahyt kajak kaktus kalender kalk kamel kamera kamin kammer kanal kande kanel kanin kano kaptajn kapers karamel karaffel
  karse kartoffel karrusel kasse kassette kastanje kat kejser kelner kerne kilde kilo kirke kirkeur kirsebær kiste kjole klang klasse klaver klippe
  klit klo klokke klokkeblomst kloster klub klæde kløver knap knagerække kniv knop knude koala kobber kok kokkehue kokos koldskål komfur komet
  kompas konge kontor kop korn korsang kortspil kost koral kran krans krebs krage kridt krokodille krone krukke krus krydderi krydsord krystal
  køkken køkkenhave køje køleskab kørekort kugle kuffert kul kunde kunst kurv kusine kvinde kvist kyst kåbe kål kælder kælk kæmpe kæde lagkage lak
  lakrids laks lam lampe land landevej landsby lang lastbil latter lavendel leg legeplads lektie leopard lerkrukke lilje lim lime linse lineal
  linned liste liter logbog lommelygte lommetørklæde loft love lufthavn lund lunge lup lyd lygte lygtepæl lykke lyng lyn lys lyserød lysestage lyst
  lærke læder læbe læge lærred læser løber løg løgring lørdag løve løvetand låge låg lås mad madkurv maj makrel malebog maler maleri malt mandag
  mandel mandarin mappe mark marked marmelade marts marsvin maske maskine massage mast mave medalje medicin mel melodi melon menneske metal middag
  mikrofon mild minde minut mint mirakel modig mole mor morbær morgen morgenmad mos mosaik mose moster motor mousse muldvarp muld mund mur murer
  mursten museum musik muskat mus musling myg mynte myre myretue mysterium mærke mælk mælkebøtte møbel mølle møl møde mørk måge måltid måne måned
  måtte mål nabo nakke narhval nat natbord nattergal natur navn nederdel negl nerve net nisse nord nordlys notat notesbog november nudel nummer
  nyhed nysgerrig næb nælde næse næsehorn nød nøddeknækker nøgle nøglehul nål nålepude oase odder oktober oktav olie oliven olietønde omelet onkel
  onsdag opera opgave orange ordbog orden orgel orkester orkide orm ost osteklokke ovn ovnhandske padde pagaj pakke palads palme pande pandekage
  panter papir papkasse paprika parade paraply park parketgulv parkbænk passager pasta pause pebermynte peber pedal pelikan pen pensel perle person
  persille pibe pige pigsten pil pincet pingvin pinse pizza plakat planke plan plante plaster plet plov poesi pokal pony poppel port porcelæn post
  postkasse postkort prins prinsesse prøve publikum pude pudder pumpe pung punkt purløg puslespil pyramide pyjamas pæl pære påske påfugl påskelilje
  rabarber radise radio ramme rapsmark rav raket rede regn regnbue regnfrakke regnorm regnskov reje rejse ren reol restaurant ridetur ring
  ringklokke ris robot rod roman rosin rose rosmarin rotte rude rug rugbrød ruin rulle rulleskøjte rum rund rundkørsel rute rutsjebane rygsæk rytter
  ræv række rød rødbede rødgrød røg røgvarsler rønnebær rør råd rådyr rådhus saft safir saks sal salat salt salme salon salvie samler sammen sand
  sandal sandkasse sandwich sang sanger sardin sauna sav savsmuld saxofon segl sejl sejlbåd sekund sele semafor seng september serviet sild sirup
  sjal sjov skab skakbræt skaldyr skammel ske skema skib skifer skilt skilpadde skinke skinne skive skjorte sko skole skolegård skov skovl skovsti
  skovsø skribent skrift skrivebord skrue skruetrækker skuffe skulder sky skyer skygge skærm skål skæg skøjte slange slot slotshave slips slud slæde
  smag smed smil smør smørrebrød smykke snak snegl snedker sne snebold snefnug snemand snor snorkel snude snurretop sofa sok sol solbær solbrille
  solsikke solskin sommer sommerfugl sommerhus sort sovepose spade spejder spejl spand spil spinat spids spor springvand sprog spætte stald stamme
  stang station stav stempel sten stentrappe stige stik stil stilk sti stjerne stjerneskud stof stok stol storm strand strandskade strik strop
  struds strøm strømpe studie stue støj støv støvle støvsuger stær stærk stål sukker suppe surf svale svamp svane svømmehal svømmer syd sydvest
  syltetøj symaskine sympati synge synål sæbe sæbeboble sæk sæl sæson søjle sølv sømand søm søn søndag søpindsvin søskende søstjerne søster tagrende
  tallerken talje tand tandpasta tang tango tante tape tapet taske tavle taxa teater tegning teglsten tekande tekst telefon telt tennis terning
  terrasse tid tidsel tiger time timian ting tirsdag tiur togrejse togstation toast tomat tone top torden torn torsdag torsk torv trampolin trappe
  traktor trane tranebær trille trillebør tromme trompet tropisk trylle trækfugl trækvogn træ træhus træsko trøje tube tudse tulipan tunge tunnel
  tunfisk tur turkis turist tvilling tyggegummi tæppe tænde tømrer tønde tørklæde tørv tøj tøjkurv tåge tårn tårnur uge ugle uld ulv underkop
  univers urskov urt urtehave urtete vabel vafler vaffel valnød valmue vand vandfald vandkande vandmelon vandski vandtårn vaniljeis vanilje vante
  varme vase vaskebjørn vaskemaskine vattæppe vej vejr vejrhane vejviser veranda vest vestenvind vibe videnskab vifte vildand vilje vin vind
  vindmølle vindue vinge vinter vintergæk violin viol visdom vogn voks vugge vulkan væg vægur væksthus værksted væske vædder yacht yoghurt yoga
  zebra zink zone zoo æble æbletræ æggebakke æggeblomme ærme ært æske øgle øje øjenbryn økse ønske øre ørering ørken ørn ørred øst østenvind østers
  åben ånde åre årstid
`
  .trim()
  .split(/\s+/)
