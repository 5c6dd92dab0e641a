// States as news English names them, beyond what world-countries holds, and the places that are no states of the world.
// Line form of `stateNames`: `Canonical | other name | ... # capital or seat ... & demonym ...`.

export const stateNames = `
United States | US | U.S. | U.S | USA | U.S.A. | United States of America | America | the States # Washington | Washington, D.C. | Washington DC & American | Americans
United Kingdom | UK | U.K. | Britain | Great Britain | England # London & British | Britons | Briton | English
Russia | Russian Federation # Moscow & Russian | Russians
Soviet Union | USSR # & Soviet | Soviets
China | People's Republic of China | PRC | mainland China # Beijing | Peking & Chinese
Taiwan | Republic of China # Taipei & Taiwanese
Hong Kong # & Hongkonger | Hongkongers
Macau | Macao
North Korea | DPRK | Democratic People's Republic of Korea # Pyongyang & North Korean | North Koreans
South Korea | Republic of Korea | Korea # Seoul & South Korean | South Koreans
Iran | Islamic Republic of Iran | Islamic Republic # Tehran | Teheran & Iranian | Iranians
Palestine | Palestinian territories | State of Palestine | Palestinian Territories # Ramallah & Palestinian | Palestinians
Israel | Jewish state | Jewish State # Jerusalem | Tel Aviv & Israeli | Israelis
Myanmar | Burma # Naypyidaw | Rangoon | Yangon | Naypyitaw & Burmese | Myanmarese
Ivory Coast | Côte d'Ivoire | Cote d'Ivoire # Abidjan | Yamoussoukro & Ivorian | Ivorians
Democratic Republic of the Congo | DR Congo | DRC | Congo-Kinshasa | Democratic Republic of Congo | D.R. Congo | Zaire # Kinshasa & Congolese
Republic of the Congo | Congo-Brazzaville | Congo Republic # Brazzaville
Czech Republic | Czechia # Prague & Czech | Czechs
Czechoslovakia # & Czechoslovak
Yugoslavia # & Yugoslav
East Germany # & East German
West Germany # Bonn & West German
Germany | Federal Republic of Germany # Berlin & German | Germans
North Macedonia | Macedonia # Skopje & Macedonian | Macedonians
Bosnia and Herzegovina | Bosnia | Bosnia-Herzegovina # Sarajevo & Bosnian | Bosnians
Kosovo # Pristina & Kosovar | Kosovan | Kosovars
Turkey | Türkiye | Turkiye # Ankara & Turkish | Turks | Turk
Syria | Syrian Arab Republic # Damascus & Syrian | Syrians
Vietnam | Viet Nam # Hanoi & Vietnamese
East Timor | Timor-Leste # Dili & East Timorese | Timorese
Vatican City | Vatican | Holy See | The Vatican
Saudi Arabia | Kingdom of Saudi Arabia # Riyadh & Saudi | Saudis | Saudi Arabian
United Arab Emirates | UAE | U.A.E. | Emirates # Abu Dhabi & Emirati | Emiratis
Netherlands | Holland # The Hague | Amsterdam & Dutch
Ukraine # Kyiv | Kiev & Ukrainian | Ukrainians
Belarus # Minsk & Belarusian | Belarussian | Belarusians
Moldova # Chisinau | Chișinău & Moldovan | Moldovans
Kazakhstan # Astana | Nur-Sultan & Kazakh | Kazakhs | Kazakhstani
Kyrgyzstan # Bishkek & Kyrgyz
Tajikistan # Dushanbe & Tajik | Tajiks
Turkmenistan # Ashgabat & Turkmen
Uzbekistan # Tashkent & Uzbek | Uzbeks
Azerbaijan # Baku & Azerbaijani | Azeri | Azeris | Azerbaijanis
Armenia # Yerevan & Armenian | Armenians
Georgia # Tbilisi & Georgian | Georgians
Afghanistan # Kabul & Afghan | Afghans
Pakistan # Islamabad & Pakistani | Pakistanis
India # New Delhi | Delhi & Indian | Indians
Bangladesh # Dhaka & Bangladeshi | Bangladeshis
Sri Lanka # Colombo & Sri Lankan | Sri Lankans
Nepal # Kathmandu & Nepalese | Nepali | Nepalis
Bhutan # Thimphu & Bhutanese
Maldives # Malé & Maldivian
Thailand # Bangkok & Thai | Thais
Philippines # Manila & Philippine | Filipino | Filipinos
Indonesia # Jakarta & Indonesian | Indonesians
Malaysia # Kuala Lumpur & Malaysian | Malaysians
Singapore # & Singaporean | Singaporeans
Cambodia # Phnom Penh & Cambodian | Cambodians
Laos # Vientiane & Laotian | Lao
Mongolia # Ulaanbaatar | Ulan Bator & Mongolian
Japan # Tokyo & Japanese
Australia # Canberra & Australian | Australians
New Zealand # Wellington & New Zealander | New Zealanders
Iraq # Baghdad & Iraqi | Iraqis
Lebanon # Beirut & Lebanese
Jordan # Amman & Jordanian | Jordanians
Kuwait # Kuwait City & Kuwaiti | Kuwaitis
Qatar # Doha & Qatari | Qataris
Bahrain # Manama & Bahraini | Bahrainis
Oman # Muscat & Omani | Omanis
Yemen # Sanaa | Sana'a & Yemeni | Yemenis
Egypt # Cairo & Egyptian | Egyptians
Libya # Tripoli & Libyan | Libyans
Tunisia # Tunis & Tunisian | Tunisians
Algeria # Algiers & Algerian | Algerians
Morocco # Rabat & Moroccan | Moroccans
Western Sahara # & Sahrawi
Sudan # Khartoum & Sudanese
South Sudan # Juba & South Sudanese
Ethiopia # Addis Ababa & Ethiopian | Ethiopians
Eritrea # Asmara & Eritrean | Eritreans
Somalia # Mogadishu & Somali | Somalis
Somaliland # Hargeisa & Somalilander
Kenya # Nairobi & Kenyan | Kenyans
Uganda # Kampala & Ugandan | Ugandans
Tanzania # Dodoma | Dar es Salaam & Tanzanian | Tanzanians
Rwanda # Kigali & Rwandan | Rwandans
Burundi # Bujumbura | Gitega & Burundian | Burundians
Nigeria # Abuja & Nigerian | Nigerians
Niger # Niamey & Nigerien
Chad # N'Djamena | Ndjamena & Chadian | Chadians
Mali # Bamako & Malian | Malians
Burkina Faso # Ouagadougou & Burkinabe | Burkinabé
Mauritania # Nouakchott & Mauritanian
Senegal # Dakar & Senegalese
Gambia | The Gambia # Banjul & Gambian
Guinea # Conakry & Guinean
Guinea-Bissau # Bissau
Sierra Leone # Freetown & Sierra Leonean
Liberia # Monrovia & Liberian | Liberians
Ghana # Accra & Ghanaian | Ghanaians
Togo # Lomé | Lome & Togolese
Benin # Cotonou | Porto-Novo & Beninese
Cameroon # Yaoundé | Yaounde & Cameroonian | Cameroonians
Central African Republic | CAR # Bangui & Central African
Equatorial Guinea # Malabo & Equatorial Guinean
Gabon # Libreville & Gabonese
Angola # Luanda & Angolan | Angolans
Zambia # Lusaka & Zambian | Zambians
Zimbabwe # Harare & Zimbabwean | Zimbabweans
Rhodesia | Southern Rhodesia # & Rhodesian
Mozambique # Maputo & Mozambican | Mozambicans
Malawi # Lilongwe & Malawian | Malawians
Botswana # Gaborone & Botswanan | Batswana
Namibia # Windhoek & Namibian | Namibians
South Africa # Pretoria & South African | South Africans
Lesotho # Maseru & Basotho
Eswatini | Swaziland # Mbabane & Swazi
Madagascar # Antananarivo & Malagasy
Cuba # Havana & Cuban | Cubans
Haiti # Port-au-Prince & Haitian | Haitians
Dominican Republic # Santo Domingo
Jamaica # & Jamaican | Jamaicans
Venezuela # Caracas & Venezuelan | Venezuelans
Colombia # Bogotá | Bogota & Colombian | Colombians
Ecuador # Quito & Ecuadorian | Ecuadorean | Ecuadorians
Peru # Lima & Peruvian | Peruvians
Bolivia # La Paz & Bolivian | Bolivians
Chile # Santiago & Chilean | Chileans
Argentina # Buenos Aires & Argentine | Argentinian | Argentines | Argentinians
Uruguay # Montevideo & Uruguayan
Paraguay # Asunción | Asuncion & Paraguayan
Brazil # Brasília | Brasilia & Brazilian | Brazilians
Guyana # & Guyanese
Suriname # Paramaribo & Surinamese
Mexico # Mexico City & Mexican | Mexicans
Guatemala # & Guatemalan | Guatemalans
Honduras # Tegucigalpa & Honduran | Hondurans
El Salvador # San Salvador & Salvadoran | Salvadorans | Salvadorean
Nicaragua # Managua & Nicaraguan | Nicaraguans
Costa Rica # & Costa Rican
Panama # & Panamanian | Panamanians
Canada # Ottawa & Canadian | Canadians
Ireland | Republic of Ireland # Dublin & Irish
Northern Ireland # Belfast & Northern Irish
Scotland # Edinburgh & Scottish | Scots
Wales # Cardiff & Welsh
France # Paris & French | Frenchman
Spain # Madrid & Spanish | Spaniards | Spaniard
Portugal # Lisbon & Portuguese
Italy # Rome & Italian | Italians
Greece # Athens & Greek | Greeks
Cyprus # Nicosia & Cypriot | Cypriots | Greek Cypriot
Northern Cyprus | Turkish Republic of Northern Cyprus # & Turkish Cypriot | Turkish Cypriots
Malta # Valletta & Maltese
Switzerland # Bern | Berne & Swiss
Austria # Vienna & Austrian | Austrians
Belgium # & Belgian | Belgians
Luxembourg # & Luxembourgish
Denmark # Copenhagen & Danish | Danes | Dane
Sweden # Stockholm & Swedish | Swedes | Swede
Norway # Oslo & Norwegian | Norwegians
Finland # Helsinki & Finnish | Finns
Iceland # Reykjavik | Reykjavík & Icelandic | Icelanders
Poland # Warsaw & Polish | Poles | Pole
Hungary # Budapest & Hungarian | Hungarians
Romania # Bucharest & Romanian | Romanians
Bulgaria # Sofia & Bulgarian | Bulgarians
Serbia # Belgrade & Serbian | Serbs | Serb | Serbians
Croatia # Zagreb & Croatian | Croats | Croat
Slovenia # Ljubljana & Slovenian | Slovene | Slovenes
Slovakia # Bratislava & Slovak | Slovaks | Slovakian
Montenegro # Podgorica & Montenegrin
Albania # Tirana & Albanian | Albanians
Lithuania # Vilnius & Lithuanian | Lithuanians
Latvia # Riga & Latvian | Latvians
Estonia # Tallinn & Estonian | Estonians
Papua New Guinea # Port Moresby & Papua New Guinean
Fiji # Suva & Fijian | Fijians
Samoa # Apia & Samoan | Samoans
Tonga # & Tongan
Solomon Islands # Honiara
Bahamas | The Bahamas # Nassau & Bahamian
Barbados # Bridgetown & Barbadian
Trinidad and Tobago # & Trinidadian
Abkhazia # Sukhumi & Abkhaz | Abkhazian
South Ossetia # Tskhinvali & South Ossetian
Nagorno-Karabakh | Artsakh # Stepanakert
Transnistria # Tiraspol & Transnistrian
Chechnya # Grozny & Chechen | Chechens
Kurdistan # Erbil | Irbil
`;

/** Parts of states whose government is an organisation where it acts: states of the US, provinces, territories. */
export const regions = `
Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine
Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada New_Hampshire New_Jersey New_Mexico New_York North_Carolina
North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia West_Virginia Wisconsin
Wyoming Puerto_Rico District_of_Columbia Guam Ontario Quebec Alberta Manitoba Saskatchewan Nova_Scotia British_Columbia Queensland Victoria Tasmania
New_South_Wales South_Australia Western_Australia Northern_Territory Catalonia Bavaria Saxony Crimea Donetsk Luhansk Kashmir Punjab Balochistan Sindh
Khyber_Pakhtunkhwa Kerala Gujarat Maharashtra Bihar Assam Manipur Tamil_Nadu Uttar_Pradesh West_Bengal Xinjiang Tibet Guangdong Hubei Sichuan Darfur Tigray
Oromia Amhara Puntland Jubaland Aceh Papua Mindanao Gaza Gaza_Strip West_Bank Golan_Heights Idlib Aleppo Kandahar Helmand Kunduz Herat Nangarhar
New_York_City Los_Angeles Chicago Houston Philadelphia San_Francisco Boston Detroit Dallas Miami Atlanta Seattle Denver Las_Vegas New_Orleans Baltimore
San_Diego Minneapolis Portland Toronto Montreal Vancouver Sydney Melbourne Brisbane Perth Adelaide Auckland Manchester Liverpool Birmingham Leeds
Glasgow Bristol Sheffield Milan Naples Turin Munich Hamburg Frankfurt Cologne Barcelona Valencia Seville Lyon Marseille Geneva Zurich Brussels Antwerp
Istanbul Karachi Lahore Peshawar Quetta Rawalpindi Mumbai Kolkata Chennai Bangalore Hyderabad Shanghai Guangzhou Shenzhen Wuhan Osaka Kyoto Hiroshima
Busan Ho_Chi_Minh_City Cebu Davao Basra Mosul Kirkuk Fallujah Karbala Najaf Isfahan Mashhad Shiraz Aden Jeddah Mecca Medina Dubai Alexandria Benghazi
Johannesburg Cape_Town Durban Lagos Kano Mombasa Goma Bukavu Casablanca Marrakesh São_Paulo Rio_de_Janeiro Medellín Cali Guadalajara Monterrey Tijuana
Kharkiv Odesa Odessa Lviv Mariupol Kherson Zaporizhzhia Saint_Petersburg St._Petersburg Novosibirsk Volgograd Bakhmut Dnipro Donbas Donbass
`;

/** Parts of the world: named, but no actors by themselves. */
export const continents = `African European Asian Arab Middle_Eastern Latin_American South_American North_American Central_American Southeast_Asian West_African East_African Western Europe Asia Africa Antarctica Oceania Americas North_America South_America Latin_America Central_America Middle_East Southeast_Asia
Central_Asia South_Asia East_Africa West_Africa North_Africa Balkans Caucasus Mediterranean Caribbean Persian_Gulf Gulf Atlantic Pacific Sahel Scandinavia
Eastern_Europe Western_Europe Horn_of_Africa Black_Sea Red_Sea South_China_Sea Baltic Baltics Arctic Himalayas Sinai Levant Maghreb`;
