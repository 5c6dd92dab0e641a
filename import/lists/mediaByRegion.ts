// Newspapers, sites and broadcasters of single countries, and media that live on the web, as data: what `media.ts` with
// its outlets of the whole world leaves out.
export const mediaByRegion = `
# Arab world
Al Mayadeen | Al-Mayadeen
Al Hurra | Alhurra
Al-Akhbar @ Lebanon
An-Nahar | Annahar @ Lebanon
L'Orient-Le Jour @ Lebanon
L'Orient Today @ Lebanon
The Daily Star Lebanon @ Lebanon
LBCI @ Lebanon
National News Agency @ Lebanon
Al-Hayat
The National @ United Arab Emirates
Gulf News @ United Arab Emirates
Khaleej Times @ United Arab Emirates
Emirates News Agency @ United Arab Emirates
WAM @ United Arab Emirates
Arab News @ Saudi Arabia
Okaz @ Saudi Arabia
Al Jazirah @ Saudi Arabia
Qatar News Agency @ Qatar
Oman News Agency @ Oman
Kuwait News Agency @ Kuwait
KUNA @ Kuwait
Bahrain News Agency @ Bahrain
Al-Masry Al-Youm @ Egypt
Egypt Independent @ Egypt
Shorouk @ Egypt
Al-Shorouk @ Egypt
Ahram Online @ Egypt
Al-Ahram Weekly @ Egypt
The New Arab
Al-Araby Al-Jadeed
Al-Monitor
Middle East Monitor
Orient News @ Syria
North Press Agency | North Press @ Syria
Hawar News Agency @ Syria
ANHA @ Syria
Enab Baladi @ Syria
Shafaq News @ Iraq
Al Sumaria | Alsumaria @ Iraq
Iraqi News Agency @ Iraq
The Libya Observer @ Libya
Libya Herald @ Libya
Sudan Tribune @ Sudan
Radio Dabanga @ Sudan
Sudan News Agency @ Sudan
SUNA @ Sudan
Algeria Press Service @ Algeria
Maghreb Arabe Presse @ Morocco
Hespress @ Morocco
Tunis Afrique Presse @ Tunisia
Al Masirah | Al-Masirah | Al Masirah TV @ Yemen
Saba News Agency @ Yemen
Ma'an News Agency @ Palestine
Quds News Network @ Palestine
Shehab News Agency @ Palestine
# Israel
Ynetnews @ Israel
Maariv | Ma'ariv @ Israel
Arutz Sheva @ Israel
Israel National News @ Israel
Channel 12
Channel 13
Channel 14 @ Israel
Kan News @ Israel
Army Radio @ Israel
+972 Magazine
i24NEWS | i24 News @ Israel
# Iran and Turkey
Iran International
Etemad @ Iran
Shargh @ Iran
IRIB @ Iran
Islamic Republic of Iran Broadcasting @ Iran
Jam-e Jam @ Iran
Radio Farda
Press Trust
Daily Sabah @ Turkey
Milliyet @ Turkey
Sözcü | Sozcu @ Turkey
Yeni Şafak | Yeni Safak @ Turkey
BirGün | Birgun @ Turkey
Evrensel @ Turkey
Bianet @ Turkey
T24 @ Turkey
Halk TV @ Turkey
NTV Turkey @ Turkey
CNN Türk | CNN Turk @ Turkey
Demirören News Agency @ Turkey
Today's Zaman @ Turkey
# South and Central Asia
India Today @ India
The Telegraph India
Deccan Herald @ India
Deccan Chronicle @ India
The Tribune India
The New Indian Express @ India
The Economic Times | Economic Times @ India
Business Standard @ India
Scroll.in @ India
The Quint @ India
The Caravan @ India
News18 @ India
CNN-News18 | CNN-IBN @ India
Republic TV @ India
Zee News @ India
Times Now @ India
Aaj Tak @ India
Firstpost @ India
Greater Kashmir @ India
Kashmir Observer
Kashmir Times @ India
Alt News @ India
Samaa TV @ Pakistan
Dunya News @ Pakistan
Hum News @ Pakistan
Aaj News @ Pakistan
Daily Jang @ Pakistan
Business Recorder @ Pakistan
Daily Times @ Pakistan
The Friday Times @ Pakistan
Associated Press of Pakistan @ Pakistan
The Kathmandu Post | Kathmandu Post @ Nepal
Kantipur @ Nepal
The Himalayan Times | Himalayan Times @ Nepal
Dhaka Tribune @ Bangladesh
bdnews24.com | bdnews24 @ Bangladesh
New Age @ Bangladesh
Daily Mirror Sri Lanka @ Sri Lanka
Ada Derana @ Sri Lanka
The Sunday Leader | Sunday Leader @ Sri Lanka
Colombo Gazette @ Sri Lanka
The Island @ Sri Lanka
TamilNet
Colombo Telegraph
8am Media @ Afghanistan
Hasht-e Subh @ Afghanistan
8 Sobh @ Afghanistan
Afghanistan International
Bakhtar News Agency @ Afghanistan
The Diplomat
Eurasianet | EurasiaNet
Fergana News
24.kg @ Kyrgyzstan
AKIpress @ Kyrgyzstan
Kazinform @ Kazakhstan
Tengrinews @ Kazakhstan
# East and Southeast Asia
Hong Kong Free Press | HKFP
Stand News
Ming Pao
Sing Tao Daily | Sing Tao
The Paper @ China
Southern Weekly @ China
Southern Weekend @ China
Beijing News @ China
Sina Weibo
Taipei Times @ Taiwan
Focus Taiwan @ Taiwan
Liberty Times @ Taiwan
Taiwan News @ Taiwan
Jiji Press @ Japan
Sankei Shimbun @ Japan
Fuji TV @ Japan
TV Asahi @ Japan
TBS Television @ Japan
Korea Times | The Korea Times @ South Korea
JoongAng Ilbo @ South Korea
Korea JoongAng Daily @ South Korea
Dong-A Ilbo @ South Korea
Hankyoreh | The Hankyoreh @ South Korea
KBS @ South Korea
Korean Broadcasting System @ South Korea
NK News
Daily NK
Rodong Sinmun @ North Korea
VnExpress @ Vietnam
Tuoi Tre @ Vietnam
Thanh Nien @ Vietnam
Vietnam News Agency @ Vietnam
The Phnom Penh Post | Phnom Penh Post @ Cambodia
The Cambodia Daily | Cambodia Daily @ Cambodia
The Nation Thailand @ Thailand
Khaosod @ Thailand
Khaosod English @ Thailand
Thai PBS @ Thailand
Malaysiakini @ Malaysia
The Star Malaysia @ Malaysia
New Straits Times @ Malaysia
Utusan Malaysia @ Malaysia
Malay Mail @ Malaysia
Free Malaysia Today @ Malaysia
Channel NewsAsia @ Singapore
CNA Singapore @ Singapore
The Online Citizen @ Singapore
Today Online @ Singapore
Kompas @ Indonesia
Detik @ Indonesia
Detik.com @ Indonesia
Jakarta Globe @ Indonesia
Republika @ Indonesia
Metro TV @ Indonesia
ABS-CBN | ABS-CBN News @ Philippines
GMA Network | GMA News @ Philippines
Philippine Star @ Philippines
Manila Times @ Philippines
Philippine News Agency @ Philippines
Mizzima @ Myanmar
Frontier Myanmar @ Myanmar
Democratic Voice of Burma @ Myanmar
Eleven Media @ Myanmar
Global New Light of Myanmar | New Light of Myanmar @ Myanmar
Fiji Times | The Fiji Times @ Fiji
Fiji Sun @ Fiji
Fijivillage @ Fiji
Samoa Observer @ Samoa
Post-Courier @ Papua New Guinea
The National PNG @ Papua New Guinea
Solomon Star @ Solomon Islands
# Africa
Daily Trust @ Nigeria
Sahara Reporters | SaharaReporters @ Nigeria
The Guardian Nigeria @ Nigeria
Channels TV | Channels Television @ Nigeria
Leadership Newspaper @ Nigeria
The Cable | TheCable @ Nigeria
Daily Post Nigeria @ Nigeria
HumAngle @ Nigeria
Nigerian Tribune @ Nigeria
Daily Sun @ Nigeria
This Day @ Nigeria
News Agency of Nigeria @ Nigeria
Daily Graphic @ Ghana
Joy News | JoyNews @ Ghana
Citi FM @ Ghana
Ghana News Agency @ Ghana
MyJoyOnline @ Ghana
GhanaWeb @ Ghana
The Namibian @ Namibia
Mmegi @ Botswana
Zimbabwe Independent @ Zimbabwe
NewsDay @ Zimbabwe
NewZimbabwe @ Zimbabwe
Daily News Zimbabwe @ Zimbabwe
ZimLive @ Zimbabwe
The Zimbabwe Herald
Sunday Mail Zimbabwe @ Zimbabwe
City Press @ South Africa
Sowetan @ South Africa
TimesLIVE | Times Live @ South Africa
eNCA @ South Africa
Business Day @ South Africa
The Star Johannesburg @ South Africa
amaBhungane @ South Africa
Independent Online @ South Africa
Lusaka Times @ Zambia
The Mast @ Zambia
Zambia Daily Mail @ Zambia
Nyasa Times @ Malawi
The Nation Malawi @ Malawi
Malawi24 @ Malawi
Club of Mozambique @ Mozambique
Carta de Moçambique @ Mozambique
The Citizen @ Tanzania
Daily News Tanzania @ Tanzania
Mwananchi @ Tanzania
Jamii Forums | JamiiForums @ Tanzania
Kenya Broadcasting Corporation @ Kenya
Citizen TV @ Kenya
NTV Kenya @ Kenya
Capital FM @ Kenya
The Star Kenya @ Kenya
Standard Media @ Kenya
New Vision @ Uganda
NTV Uganda @ Uganda
NBS TV @ Uganda
ChimpReports @ Uganda
The Observer Uganda @ Uganda
The New Times | New Times @ Rwanda
KT Press @ Rwanda
IGIHE @ Rwanda
Addis Standard @ Ethiopia
Ethiopian News Agency @ Ethiopia
Fana Broadcasting @ Ethiopia
The Reporter Ethiopia @ Ethiopia
Ethiopian Broadcasting Corporation @ Ethiopia
Tigrai TV @ Ethiopia
Oromia Media Network @ Ethiopia
Garowe Online @ Somalia
Radio Shabelle @ Somalia
Hiiraan Online @ Somalia
Goobjoog @ Somalia
Radio Okapi @ Democratic Republic of the Congo
Actualite.cd @ Democratic Republic of the Congo
Jeune Afrique
The Africa Report
AllAfrica
allAfrica.com
African Arguments
Radio Tamazuj @ South Sudan
Eye Radio @ South Sudan
The City Review @ South Sudan
Cameroon Tribune @ Cameroon
Journal du Cameroun @ Cameroon
CRTV @ Cameroon
Le Quotidien @ Senegal
Seneweb @ Senegal
Walf TV @ Senegal
FrontPageAfrica @ Liberia
Awoko @ Sierra Leone
The Point @ Gambia
Foroyaa @ Gambia
The Standard Gambia @ Gambia
`;
