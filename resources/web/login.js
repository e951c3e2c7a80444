// The login page in the reader's language; without scripts it is in English and works the same.
const TEXTS = {
  "en": {
    "title": "Log in", "purpose": "Classification of brain MRI slices", "languages": "Language",
    "wrong": "That was not right. Check what you typed, and try again.",
    "wait": "Too many attempts. Wait a few minutes, then try again.",
    "off": "This way of logging in is switched off on this server.",
    "none": "Nobody can log in here at the moment. Ask whoever runs this server.",
    "pair": "Log in with the code", "code": "Code",
    "code_help": "The program shows it on the computer that runs this server, under Web server. A code is good for one login, and for some minutes.",
    "enter": "Log in", "account": "Log in with your name", "name": "Name", "password": "Password",
    "account_help": "Whoever runs this server gives out names and passwords, and can set a new password.",
    "privacy": "Pictures that you send stay on this server while they are classified, and are not kept.",
    "research": "Research use only, not for diagnosis"
  },
  "de": {
    "title": "Anmelden", "purpose": "Klassifikation von Schichtbildern des Gehirns (MRT)", "languages": "Sprache",
    "wrong": "Das war nicht richtig. Prüfen Sie die Eingabe und versuchen Sie es noch einmal.",
    "wait": "Zu viele Versuche. Warten Sie einige Minuten und versuchen Sie es dann wieder.",
    "off": "Diese Art der Anmeldung ist auf diesem Server abgeschaltet.",
    "none": "Zurzeit kann sich hier niemand anmelden. Fragen Sie, wer diesen Server betreibt.",
    "pair": "Mit dem Code anmelden", "code": "Code",
    "code_help": "Das Programm zeigt ihn auf dem Rechner, auf dem dieser Server läuft, unter „Web server“. Ein Code gilt für eine Anmeldung und einige Minuten.",
    "enter": "Anmelden", "account": "Mit Namen anmelden", "name": "Name", "password": "Passwort",
    "account_help": "Namen und Passwörter vergibt, wer diesen Server betreibt; dort gibt es auch ein neues Passwort.",
    "privacy": "Gesendete Bilder bleiben nur während der Klassifikation auf diesem Server und werden nicht aufbewahrt.",
    "research": "Nur für die Forschung, nicht zur Diagnose"
  },
  "es": {
    "title": "Iniciar sesión", "purpose": "Clasificación de cortes de RM cerebral", "languages": "Idioma",
    "wrong": "No es correcto. Revise lo que ha escrito e inténtelo de nuevo.",
    "wait": "Demasiados intentos. Espere unos minutos e inténtelo de nuevo.",
    "off": "Esta forma de iniciar sesión está desactivada en este servidor.",
    "none": "Ahora mismo nadie puede iniciar sesión aquí. Pregunte a quien administra este servidor.",
    "pair": "Entrar con el código", "code": "Código",
    "code_help": "El programa lo muestra en el ordenador que ejecuta este servidor, en «Web server». Un código sirve para una sola sesión y durante unos minutos.",
    "enter": "Entrar", "account": "Entrar con su nombre", "name": "Nombre", "password": "Contraseña",
    "account_help": "Quien administra este servidor asigna los nombres y las contraseñas, y puede poner una contraseña nueva.",
    "privacy": "Las imágenes enviadas permanecen en este servidor solo mientras se clasifican; no se conservan.",
    "research": "Solo para investigación, no para diagnóstico"
  },
  "zh": {
    "title": "登录", "purpose": "脑部 MRI 层面分类", "languages": "语言",
    "wrong": "输入有误。请检查后重试。",
    "wait": "尝试次数过多。请等待几分钟后再试。",
    "off": "此服务器已关闭这种登录方式。",
    "none": "目前无法在此登录。请联系此服务器的管理者。",
    "pair": "使用配对码登录", "code": "配对码",
    "code_help": "配对码显示在运行此服务器的计算机上，位于程序的“Web server”中。每个配对码只能登录一次，几分钟内有效。",
    "enter": "登录", "account": "使用用户名登录", "name": "用户名", "password": "密码",
    "account_help": "用户名和密码由此服务器的管理者分配，也可由其重设密码。",
    "privacy": "您发送的图像仅在分类期间保留在此服务器上，不会被保存。",
    "research": "仅供研究使用，不用于诊断"
  }
};
const NAMES = { en: "English", de: "Deutsch", es: "Español", zh: "简体中文" };

function kept(name) {
  try { return localStorage.getItem(`mriclassifier.${name}`); } catch { return null; }
}

function usual() {
  const wished = [kept("language"), ...navigator.languages].map((tag) => (tag || "").slice(0, 2));
  return wished.find((tag) => tag in TEXTS) || "en";
}

function speak(language) {
  const texts = TEXTS[language];
  document.documentElement.lang = language === "zh" ? "zh-Hans" : language;
  document.title = `${texts.title} · MRI Classifier`;
  for (const part of document.querySelectorAll("[data-text]")) part.textContent = texts[part.dataset.text];
  document.getElementById("languages").setAttribute("aria-label", texts.languages);
  for (const button of document.querySelectorAll("#languages button")) {
    button.setAttribute("aria-pressed", String(button.value === language));
  }
}

const theme = kept("theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
const languages = document.getElementById("languages");
for (const [language, name] of Object.entries(NAMES)) {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "button quiet small", value: language, textContent: name });
  button.lang = language === "zh" ? "zh-Hans" : language;
  button.addEventListener("click", () => {
    try { localStorage.setItem("mriclassifier.language", language); } catch { /* only for now, then */ }
    speak(language);
  });
  languages.append(button);
}
languages.hidden = false;
speak(usual());
