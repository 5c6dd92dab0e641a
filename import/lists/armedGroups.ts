// Armed groups as data: militias, insurgents, rebel movements and groups that states list as terrorist, with their spellings.
export const armedGroups = `
Taliban | Taleban | Afghan Taliban | Islamic Emirate | Islamic Emirate of Afghanistan @ Afghanistan
Tehreek-e-Taliban Pakistan | TTP | Tehrik-i-Taliban Pakistan | Tehrik-e-Taliban Pakistan | Tehreek-i-Taliban Pakistan | Pakistani Taliban | Pakistan Taliban | Pakistani Taleban @ Pakistan
Islamic State | ISIS | ISIL | IS | Daesh | Da'esh | Islamic State of Iraq and the Levant | Islamic State of Iraq and Syria | Islamic State group | Islamic State of Iraq
Islamic State Khorasan Province | ISIS-K | ISKP | IS-K | IS-KP | Islamic State Khorasan | Islamic State-Khorasan | Daesh-Khorasan | ISIS-Khorasan
Islamic State West Africa Province | ISWAP | Islamic State in West Africa Province
al-Qaeda | al-Qaida | al Qaeda | al Qaida | Al Qaeda | Al-Qaeda | Al-Qaida | al-Qa'ida
al-Qaeda in Iraq | al-Qaida in Iraq | AQI @ Iraq
al-Qaeda in the Arabian Peninsula | AQAP | al-Qaida in the Arabian Peninsula @ Yemen
al-Qaeda in the Islamic Maghreb | AQIM | al-Qaida in the Islamic Maghreb
Hezbollah | Hizbollah | Hizballah | Hizbullah | Hezbullah @ Lebanon
Kataib Hezbollah | Kataeb Hezbollah | Kata'ib Hezbollah @ Iraq
Hamas | Islamic Resistance Movement @ Palestine
Izz ad-Din al-Qassam Brigades | al-Qassam Brigades | Qassam Brigades @ Palestine
Palestinian Islamic Jihad | Islamic Jihad | PIJ @ Palestine
al-Aqsa Martyrs Brigades | al-Aqsa Martyrs' Brigades | Al Aqsa Martyrs Brigade @ Palestine
Popular Resistance Committees @ Palestine
Houthi movement | Houthis | Houthi | Ansar Allah | Ansarullah | Huthis | Houthi rebels @ Yemen
Boko Haram | Jama'atu Ahlis Sunna Lidda'awati wal-Jihad @ Nigeria
al-Shabaab | al-Shabab | Al Shabaab | al Shabab | Shabaab | Shebab @ Somalia
Hizbul Islam | Hizb-ul Islam @ Somalia
Lord's Resistance Army | LRA @ Uganda
Allied Democratic Forces | ADF @ Uganda
March 23 Movement | M23 @ Democratic Republic of the Congo
Janjaweed | Janjawid @ Sudan
Rapid Support Forces | RSF @ Sudan
Sudan Liberation Movement | SLM | Sudan Liberation Army | SLA @ Sudan
Justice and Equality Movement | JEM @ Sudan
Sudan People's Liberation Movement | SPLM | Sudan People's Liberation Army | SPLA @ South Sudan
Tigray People's Liberation Front | TPLF | Tigray Defense Forces @ Ethiopia
Oromo Liberation Army | OLA | Oromo Liberation Front | OLF @ Ethiopia
Ogaden National Liberation Front | ONLF @ Ethiopia
Fano @ Ethiopia
Kurdistan Workers' Party | PKK | Kurdistan Workers Party @ Turkey
People's Protection Units | YPG @ Syria
Syrian Democratic Forces | SDF @ Syria
Free Syrian Army | FSA @ Syria
Hayat Tahrir al-Sham | HTS | Tahrir al-Sham @ Syria
al-Nusra Front | Nusra Front | Jabhat al-Nusra @ Syria
Popular Mobilization Forces | PMF | Hashd al-Shaabi | Popular Mobilisation Forces | Popular Mobilization Units @ Iraq
Mahdi Army | Mehdi Army @ Iraq
Badr Organization | Badr Brigade @ Iraq
Ansar al-Islam @ Iraq
Ansar al-Sunna | Army of Ansar al-Sunna @ Iraq
Islamic Army in Iraq @ Iraq
Mujahedeen-e-Khalq | MEK | People's Mujahedin of Iran | MKO @ Iran
Jundallah | Jundullah @ Iran
Jaish al-Adl | Jaish ul-Adl @ Iran
Haqqani network | Haqqani Network @ Afghanistan
Hezb-e-Islami | Hizb-i-Islami | Hezb-i-Islami @ Afghanistan
National Resistance Front | NRF @ Afghanistan
Lashkar-e-Taiba | Lashkar-e-Tayyiba | LeT | Lashkar-e-Toiba @ Pakistan
Lashkar-e-Jhangvi @ Pakistan
Jaish-e-Mohammed | Jaish-e-Mohammad | JeM | Jaish-e-Muhammad @ Pakistan
Hizbul Mujahideen | Hizb-ul-Mujahedeen | Hizbul Mujahedin @ India
Jamaat-ul-Ahrar | Jamaat-ul Ahrar @ Pakistan
Balochistan Liberation Army | BLA | Baloch Liberation Army | Baluch Liberation Army @ Pakistan
Balochistan Liberation Front | BLF @ Pakistan
East Turkestan Islamic Movement | ETIM | Turkistan Islamic Party
Islamic Movement of Uzbekistan | IMU
Abu Sayyaf | Abu Sayyaf Group @ Philippines
Moro Islamic Liberation Front | MILF @ Philippines
Moro National Liberation Front | MNLF @ Philippines
New People's Army | NPA @ Philippines
Jemaah Islamiyah | Jemaah Islamiah @ Indonesia
Free Aceh Movement | GAM @ Indonesia
Free Papua Movement | OPM | West Papua National Liberation Army @ Indonesia
Liberation Tigers of Tamil Eelam | LTTE | Tamil Tigers | Tamil Tiger | Tigers @ Sri Lanka
United Liberation Front of Asom | ULFA | United Liberation Front of Assam @ India
Arakan Army @ Myanmar
Kachin Independence Army | KIA @ Myanmar
Karen National Union | KNU | Karen National Liberation Army @ Myanmar
People's Defence Force | PDF | People's Defence Forces @ Myanmar
Arakan Rohingya Salvation Army | ARSA @ Myanmar
Revolutionary Armed Forces of Colombia | FARC @ Colombia
National Liberation Army | ELN @ Colombia
United Self-Defense Forces of Colombia | AUC @ Colombia
Clan del Golfo | Gulf Clan @ Colombia
Shining Path | Sendero Luminoso @ Peru
Tupac Amaru Revolutionary Movement | MRTA @ Peru
Zapatista Army of National Liberation | EZLN | Zapatistas @ Mexico
Sinaloa Cartel | Sinaloa cartel @ Mexico
Jalisco New Generation Cartel | CJNG @ Mexico
Los Zetas | Zetas @ Mexico
Tren de Aragua @ Venezuela
Irish Republican Army | IRA | Provisional IRA | Provisional Irish Republican Army
Real IRA | Real Irish Republican Army
Ulster Volunteer Force | UVF
Basque Homeland and Freedom | ETA @ Spain
Kosovo Liberation Army | KLA @ Kosovo
Wagner Group | Wagner | Wagner group | Africa Corps @ Russia
Azov Battalion | Azov Regiment | Azov Brigade | Azov @ Ukraine
Donetsk People's Republic | DPR @ Russia
Luhansk People's Republic | LPR @ Russia
Polisario Front | Polisario
Movement for the Emancipation of the Niger Delta | MEND @ Nigeria
Ansar Dine @ Mali
Jama'at Nasr al-Islam wal Muslimin | JNIM
Forces of Freedom and Change
Séléka | Seleka @ Central African Republic
anti-Balaka | Anti-balaka @ Central African Republic
Libyan National Army | LNA @ Libya
Armed Islamic Group | GIA @ Algeria
Salafist Group for Preaching and Combat | GSPC @ Algeria
Renamo | RENAMO @ Mozambique
Red Army Faction
Ku Klux Klan | KKK
Proud Boys
Oath Keepers
Provisional Wing
G9 | G9 Family and Allies | G9 gang @ Haiti
Viv Ansanm @ Haiti
MS-13 | Mara Salvatrucha
Barrio 18
Aum Shinrikyo
Irgun
Peshmerga | peshmerga @ Iraq
Contras @ Nicaragua
Khmer Rouge @ Cambodia
`;
