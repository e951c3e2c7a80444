<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en_GB">
<context>
    <name>AboutDialog</name>
    <message>
        <source>&amp;Libraries and Licences</source>
        <translation>&amp;Bibliotecas y licencias</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Programa</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>About MRI Classifier</source>
        <translation>Acerca de MRI Classifier</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>Acerca del programa</translation>
    </message>
</context>
<context>
    <name>AccessPage</name>
    <message>
        <source>Looking…</source>
        <translation>Consultando…</translation>
    </message>
</context>
<context>
    <name>ActionNotice</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About MRI Classifier</source>
        <translation>Acerca &amp;de MRI Classifier</translation>
    </message>
    <message>
        <source>&amp;Cases</source>
        <translation>&amp;Casos</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>&amp;Vaciar lista</translation>
    </message>
    <message>
        <source>&amp;Close Image</source>
        <translation>Cerrar image&amp;n</translation>
    </message>
    <message>
        <source>&amp;Engine</source>
        <translation>&amp;Motor</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Next Image</source>
        <translation>Imagen &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Preferencias…</translation>
    </message>
    <message>
        <source>&amp;Previous Image</source>
        <translation>&amp;Imagen anterior</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Save Picture with Map…</source>
        <translation>&amp;Guardar imagen con mapa…</translation>
    </message>
    <message>
        <source>&amp;Self-check…</source>
        <translation>&amp;Autocomprobación…</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>A&amp;justes</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Herramientas</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>Close &amp;All</source>
        <translation>Cerrar &amp;todas</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>Abrir &amp;carpeta…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Abiertos &amp;recientemente</translation>
    </message>
    <message>
        <source>Se&amp;rver</source>
        <translation>&amp;Servidor</translation>
    </message>
    <message>
        <source>Show Activation &amp;Map</source>
        <translation>&amp;Mostrar mapa de activación</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
</context>
<context>
    <name>AnswerBlock</name>
    <message>
        <source>Cannot be excluded: {names}</source>
        <translation>No se puede excluir: {names}</translation>
    </message>
    <message>
        <source>Classes whose probability is too high to be left out at the model&apos;s coverage</source>
        <translation>Clases cuya probabilidad es demasiado alta para excluirlas con la cobertura del modelo</translation>
    </message>
    <message>
        <source>Classifying…</source>
        <translation>Clasificando…</translation>
    </message>
    <message>
        <source>Distance from the slices that the model learned from: {score}; limit {limit}</source>
        <translation>Distancia a los cortes de los que aprendió el modelo: {score}; límite {limit}</translation>
    </message>
    <message>
        <source>Highest probability {value}; this model answers from {limit}</source>
        <translation>Probabilidad más alta {value}; este modelo responde a partir de {limit}</translation>
    </message>
    <message>
        <source>Images can be viewed</source>
        <translation>Las imágenes se pueden ver</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Cargando el modelo…</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>No image</source>
        <translation>Sin imagen</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Sin modelo</translation>
    </message>
    <message>
        <source>Open an image to classify it</source>
        <translation>Abrir una imagen para clasificarla</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Predicción</translation>
    </message>
    <message>
        <source>Prediction for {slice}</source>
        <translation>Predicción: {slice}</translation>
    </message>
    <message>
        <source>Probability {value}</source>
        <translation>Probabilidad {value}</translation>
    </message>
    <message>
        <source>This happens once</source>
        <translation>Esto ocurre una sola vez</translation>
    </message>
    <message>
        <source>This image cannot be classified</source>
        <translation>Esta imagen no se puede clasificar</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>{seconds} s · {engine}</source>
        <translation>{seconds} s · {engine}</translation>
    </message>
</context>
<context>
    <name>Arranger</name>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>Preparing the other planes… {part} %</source>
        <translation>Preparando los demás planos… {part} %</translation>
    </message>
</context>
<context>
    <name>AssessmentTable</name>
    <message>
        <source>Answers by model</source>
        <translation>Respuestas por modelo</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Preprocessing</source>
        <translation>Preprocesamiento</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Cortes</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>1 row</source>
        <translation>1 fila</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Registro de auditoría</translation>
    </message>
    <message>
        <source>Checking every row…</source>
        <translation>Comprobando todas las filas…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Each row holds the digest of the row before. A row that was changed or taken out breaks the chain.</source>
        <translation>Cada fila contiene el resumen criptográfico de la anterior. Una fila modificada o quitada rompe la cadena.</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>Todavía no se ha hecho nada.</translation>
    </message>
    <message>
        <source>The chain is whole: none of {count} rows is changed, and none is missing.</source>
        <translation>La cadena está íntegra: ninguna de las {count} filas está modificada ni falta.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} filas</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>(slice {number})</source>
        <translation>(corte {number})</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 archivo</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 imagen</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 fila</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondido</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Could not be read or classified.</source>
        <translation>No se pudo leer o clasificar.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Con error</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Marcado</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>No brain MRI, or unlike the training images: do not rely on it.</source>
        <translation>No es RM cerebral o no se parece a las imágenes de entrenamiento: no fiarse.</translation>
    </message>
    <message>
        <source>Not certain: refer to a radiologist.</source>
        <translation>Incierto: remitir a un radiólogo.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilidad</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Remitir</translation>
    </message>
    <message>
        <source>The answer stands.</source>
        <translation>La respuesta es válida.</translation>
    </message>
    <message>
        <source>Warnings and reasons</source>
        <translation>Advertencias y motivos</translation>
    </message>
    <message>
        <source>less than 1 s</source>
        <translation>menos de 1 s</translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation>{count} archivos</translation>
    </message>
    <message>
        <source>{count} images</source>
        <translation>{count} imágenes</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} filas</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>Copy as text, with patients&apos; names</source>
        <translation>Copiar como texto, con los nombres de los pacientes</translation>
    </message>
    <message>
        <source>Open in the main window</source>
        <translation>Abrir en la ventana principal</translation>
    </message>
    <message>
        <source>Probability of {name}</source>
        <translation>Probabilidad de {name}</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Mostrar en su carpeta</translation>
    </message>
</context>
<context>
    <name>BatchWindow</name>
    <message>
        <source>Classify Folder</source>
        <translation>Clasificar carpeta</translation>
    </message>
    <message>
        <source>Stopped. Resume goes on with the rest, now or after the next start.</source>
        <translation>Detenido. «Reanudar» continúa con el resto, ahora o tras el próximo inicio.</translation>
    </message>
    <message>
        <source>The batch goes on, but cases are not recorded any more: {reason}</source>
        <translation>El lote continúa, pero ya no se registran casos: {reason}</translation>
    </message>
    <message>
        <source>What was classified is kept; Resume goes on with the rest.</source>
        <translation>Lo clasificado se conserva; «Reanudar» continúa con el resto.</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Model card</source>
        <translation>Ficha del modelo</translation>
    </message>
</context>
<context>
    <name>CaseDeeds</name>
    <message>
        <source>Pictures written to {name}: {count}.</source>
        <translation>Imágenes escritas en {name}: {count}.</translation>
    </message>
    <message>
        <source>The file of {code}</source>
        <translation>El archivo de {code}</translation>
    </message>
    <message>
        <source>The history does not hold where the file of {code} lies (Preferences &gt; Case history). Find it to open it.</source>
        <translation>El historial no contiene dónde está el archivo de {code} (Preferencias &gt; Historial de casos). Buscarlo para abrirlo.</translation>
    </message>
    <message>
        <source>Without a picture: {count} ({codes}). Open their files and export again, or store images of corrected cases from now on.</source>
        <translation>Sin imagen: {count} ({codes}). Abrir sus archivos y exportar otra vez, o guardar desde ahora imágenes de casos corregidos.</translation>
    </message>
    <message>
        <source>Written to {name}: {cases}.</source>
        <translation>Escrito en {name}: {cases}.</translation>
    </message>
    <message>
        <source>{cases} deleted for good.</source>
        <translation>Borrado definitivo: {cases}.</translation>
    </message>
    <message>
        <source>{name} is another image: its pixels are not those of {code}. Choose another file.</source>
        <translation>{name} es otra imagen: sus píxeles no son los de {code}. Elegir otro archivo.</translation>
    </message>
</context>
<context>
    <name>CaseTable</name>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message>
        <source>1 case</source>
        <translation>1 caso</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>De acuerdo</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Línea de comandos</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corregido</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Marcado</translation>
    </message>
    <message>
        <source>Flagged or refer</source>
        <translation>Marcados o por remitir</translation>
    </message>
    <message>
        <source>Flagged: unlike what the model learned from; do not rely on it</source>
        <translation>Marcado: distinto de lo que aprendió el modelo; no fiarse</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Not certain: refer to a radiologist</source>
        <translation>Incierto: remitir a un radiólogo</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Sin firmar</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilidad</translation>
    </message>
    <message>
        <source>Probability {one}, uncertainty {other}</source>
        <translation>Probabilidad {one}, incertidumbre {other}</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Lector</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Remitir</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>The answer stands</source>
        <translation>La respuesta es válida</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Página web</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>Lista de trabajo</translation>
    </message>
    <message>
        <source>{count} cases</source>
        <translation>{count} casos</translation>
    </message>
    <message>
        <source>{name} ({count} slices)</source>
        <translation>{name} ({count} cortes)</translation>
    </message>
    <message>
        <source>{state}: {name}</source>
        <translation>{state}: {name}</translation>
    </message>
</context>
<context>
    <name>CasesWindow</name>
    <message>
        <source>Audit log</source>
        <translation>Registro de auditoría</translation>
    </message>
    <message>
        <source>Case history</source>
        <translation>Historial de casos</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Export for training…</source>
        <translation>Exportar para entrenar…</translation>
    </message>
    <message>
        <source>Export list…</source>
        <translation>Exportar lista…</translation>
    </message>
    <message>
        <source>Keep a case history</source>
        <translation>Llevar un historial de casos</translation>
    </message>
    <message>
        <source>No case fits the search and the filters.</source>
        <translation>Ningún caso coincide con la búsqueda y los filtros.</translation>
    </message>
    <message>
        <source>No case history is kept. With it, the program remembers on this computer what was classified, by which model, and what you said of it; patients stand in it under pseudonyms.</source>
        <translation>No se lleva ningún historial de casos. Con él, el programa recuerda en este ordenador qué se clasificó, con qué modelo y qué se opinó de ello; los pacientes figuran bajo seudónimo.</translation>
    </message>
    <message>
        <source>Nothing is recorded yet. What you open and classify from now on stands here.</source>
        <translation>Todavía no hay nada registrado. Lo que se abra y clasifique desde ahora aparece aquí.</translation>
    </message>
    <message>
        <source>Show all cases</source>
        <translation>Mostrar todos los casos</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Estadísticas</translation>
    </message>
    <message>
        <source>The case history is being opened…</source>
        <translation>Abriendo el historial de casos…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentarlo de nuevo</translation>
    </message>
    <message>
        <source>{shown} of {cases}</source>
        <translation>{shown} de {cases}</translation>
    </message>
</context>
<context>
    <name>CertificatePage</name>
    <message>
        <source>&amp;Files of your institution</source>
        <translation>&amp;Archivos de la institución</translation>
    </message>
    <message>
        <source>&amp;Made by this program</source>
        <translation>&amp;Hecho por este programa</translation>
    </message>
    <message>
        <source>Certificate, which encryption needs</source>
        <translation>Certificado, necesario para el cifrado</translation>
    </message>
    <message>
        <source>Certificate, with its chain (PEM)</source>
        <translation>Certificado, con su cadena (PEM)</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Huella (SHA-256)</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate</source>
        <translation>Huella del certificado</translation>
    </message>
    <message>
        <source>Private key, without a passphrase (PEM)</source>
        <translation>Clave privada, sin frase de contraseña (PEM)</translation>
    </message>
    <message>
        <source>Ready at once. Browsers warn the first time, because nobody vouches for it: whoever connects compares the fingerprint.</source>
        <translation>Listo enseguida. Los navegadores avisan la primera vez porque nadie responde por él: quien se conecta compara la huella.</translation>
    </message>
</context>
<context>
    <name>ChartLegend</name>
    <message>
        <source>Legend of the chart</source>
        <translation>Leyenda del gráfico</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>50 or more of each are better, because some are held out to measure with.</source>
        <translation>Es mejor tener 50 o más de cada una, porque algunas se reservan para medir.</translation>
    </message>
    <message>
        <source>Added from {folder}: {used} images; left out: {left}</source>
        <translation>Añadidas de {folder}: {used} imágenes; omitidas: {left}</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Copies of other files (also mirrored, turned or re-coloured): {count}</source>
        <translation>Copias de otros archivos (también reflejadas, giradas o recoloreadas): {count}</translation>
    </message>
    <message>
        <source>Different images</source>
        <translation>Imágenes distintas</translation>
    </message>
    <message>
        <source>Different images of each class</source>
        <translation>Imágenes distintas de cada clase</translation>
    </message>
    <message>
        <source>Files that cannot be read: {count}</source>
        <translation>Archivos que no se pueden leer: {count}</translation>
    </message>
    <message>
        <source>Files: {files}; readable: {readable}; different pictures: {different}</source>
        <translation>Archivos: {files}; legibles: {readable}; imágenes distintas: {different}</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Looking at the images…</source>
        <translation>Examinando las imágenes…</translation>
    </message>
    <message>
        <source>Pictures or groups in two parts, so that the figures will be too good: {count}</source>
        <translation>Imágenes o grupos en dos partes, por lo que las cifras serán demasiado buenas: {count}</translation>
    </message>
    <message>
        <source>Pictures under two labels: {count}</source>
        <translation>Imágenes en dos clases: {count}</translation>
    </message>
    <message>
        <source>Size of all files: {size}</source>
        <translation>Tamaño de todos los archivos: {size}</translation>
    </message>
    <message>
        <source>Sizes of the files: {count} different ones, most often {first}</source>
        <translation>Tamaños de los archivos: {count} distintos, el más frecuente {first}</translation>
    </message>
    <message>
        <source>The images can be used.</source>
        <translation>Las imágenes se pueden usar.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Qué se encontró</translation>
    </message>
    <message>
        <source>You can start, but there are few images: with fewer than {enough} of a class the new model may learn these images by heart, and its figures say little.</source>
        <translation>Se puede empezar, pero hay pocas imágenes: con menos de {enough} por clase el nuevo modelo puede aprenderlas de memoria y sus cifras dicen poco.</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… y {count} más</translation>
    </message>
</context>
<context>
    <name>ChoiceButton</name>
    <message>
        <source>all</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>{count} chosen</source>
        <translation>{count} elegidos</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Command Palette</source>
        <translation>Paleta de comandos</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer letters.</source>
        <translation>Nada coincide. Probar con menos letras.</translation>
    </message>
    <message>
        <source>Type a command, a setting, a window or a recent file</source>
        <translation>Escribir un comando, un ajuste, una ventana o un archivo reciente</translation>
    </message>
    <message>
        <source>↑ ↓ to choose, Enter to do it, Esc to close</source>
        <translation>↑ ↓ para elegir, Intro para ejecutar, Esc para cerrar</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>&amp;Delete the new model</source>
        <translation>&amp;Borrar el nuevo modelo</translation>
    </message>
    <message>
        <source>&amp;Install without using it</source>
        <translation>&amp;Instalarlo sin usarlo</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Use the new model</source>
        <translation>&amp;Usar el nuevo modelo</translation>
    </message>
    <message>
        <source>Accuracy (95 % interval)</source>
        <translation>Exactitud (intervalo del 95 %)</translation>
    </message>
    <message>
        <source>Both models answered the same {images} different images of {groups} groups (patients or neighbouring slices): {held}, which the new model was not trained on. If the old model was trained on some of them, its figures are too good. The interval says where the true value may lie (95 %); p below 0.05 means that chance hardly makes such a difference.</source>
        <translation>Ambos modelos respondieron a las mismas {images} imágenes distintas de {groups} grupos (pacientes o cortes vecinos): {held}, con las que el nuevo modelo no se entrenó. Si el modelo anterior se entrenó con algunas, sus cifras son demasiado buenas. El intervalo indica dónde puede estar el valor verdadero (95 %); p por debajo de 0,05 significa que el azar difícilmente produce tal diferencia.</translation>
    </message>
    <message>
        <source>Calibration error (0 is best)</source>
        <translation>Error de calibración (0 es lo mejor)</translation>
    </message>
    <message>
        <source>Difference in accuracy</source>
        <translation>Diferencia de exactitud</translation>
    </message>
    <message>
        <source>Figures of both models</source>
        <translation>Cifras de ambos modelos</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Flagged as unlike the training images</source>
        <translation>Marcadas como distintas de las de entrenamiento</translation>
    </message>
    <message>
        <source>Images whose answer changed</source>
        <translation>Imágenes cuya respuesta cambió</translation>
    </message>
    <message>
        <source>Images whose answer changed: {count}</source>
        <translation>Imágenes cuya respuesta cambió: {count}</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>McNemar&apos;s test, p</source>
        <translation>Prueba de McNemar, p</translation>
    </message>
    <message>
        <source>Name of the new model</source>
        <translation>Nombre del nuevo modelo</translation>
    </message>
    <message>
        <source>New answer</source>
        <translation>Respuesta nueva</translation>
    </message>
    <message>
        <source>New model
{name}</source>
        <translation>Modelo nuevo
{name}</translation>
    </message>
    <message>
        <source>Old answer</source>
        <translation>Respuesta anterior</translation>
    </message>
    <message>
        <source>Old model
{name}</source>
        <translation>Modelo anterior
{name}</translation>
    </message>
    <message>
        <source>Right with this model alone</source>
        <translation>Correctas solo con este modelo</translation>
    </message>
    <message>
        <source>Roll &amp;back</source>
        <translation>Volver &amp;atrás</translation>
    </message>
    <message>
        <source>What shall be done with it</source>
        <translation>Qué hacer con él</translation>
    </message>
    <message>
        <source>the part {part} of the base set</source>
        <translation>la parte {part} del conjunto base</translation>
    </message>
    <message>
        <source>the part {part} of your own images</source>
        <translation>la parte {part} de las imágenes propias</translation>
    </message>
    <message>
        <source>{count} images could not be read.</source>
        <translation>No se pudieron leer {count} imágenes.</translation>
    </message>
    <message>
        <source>{count} images of classes that not both know are left out.</source>
        <translation>Se omiten {count} imágenes de clases que no conocen ambos.</translation>
    </message>
    <message>
        <source>{label}: right of {count}</source>
        <translation>{label}: correctas de {count}</translation>
    </message>
    <message>
        <source>{value} points ({low} to {high})</source>
        <translation>{value} puntos (de {low} a {high})</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Beyond this series</source>
        <translation>Fuera de esta serie</translation>
    </message>
    <message>
        <source>Nearest: {away} mm away</source>
        <translation>La más cercana: a {away} mm</translation>
    </message>
</context>
<context>
    <name>CorrectionsDialog</name>
    <message>
        <source>A new or empty folder</source>
        <translation>Una carpeta nueva o vacía</translation>
    </message>
    <message>
        <source>Also cases where the reader agreed</source>
        <translation>También los casos en que el lector estuvo de acuerdo</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Elegir carpeta…</translation>
    </message>
    <message>
        <source>Export for training</source>
        <translation>Exportar para entrenar</translation>
    </message>
    <message>
        <source>Export signed cases as a folder to train on</source>
        <translation>Exportar casos firmados como carpeta de entrenamiento</translation>
    </message>
    <message>
        <source>The folder holds pictures and the readers&apos; classes. No name, no number and no note goes with them; letters that are part of a picture do.</source>
        <translation>La carpeta contiene imágenes y las clases de los lectores. No lleva nombres, números ni notas; sí las letras que forman parte de una imagen.</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>Batches</source>
        <translation>Lotes</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Images that wait for the model</source>
        <translation>Imágenes que esperan al modelo</translation>
    </message>
    <message>
        <source>Names and addresses that asked for something in the last five minutes</source>
        <translation>Nombres y direcciones que pidieron algo en los últimos cinco minutos</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazadas</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Requests that a fault in the program kept from an answer</source>
        <translation>Solicitudes que quedaron sin respuesta por un fallo del programa</translation>
    </message>
    <message>
        <source>Requests without a right to come in, or too many of them</source>
        <translation>Solicitudes sin permiso para entrar, o demasiadas</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>&amp;Copy report</source>
        <translation>&amp;Copiar informe</translation>
    </message>
    <message>
        <source>A fault in MRI Classifier</source>
        <translation>Un fallo en MRI Classifier</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation>Algo salió mal que no debería haber fallado.</translation>
    </message>
    <message>
        <source>You can go on working; if a result looks wrong, open the image again. The report below helps to mend the fault. It holds no file names and no patient data, and it is sent nowhere: copy it if you want to pass it on.</source>
        <translation>Se puede seguir trabajando; si un resultado parece erróneo, abrir la imagen de nuevo. El informe siguiente ayuda a corregir el fallo. No contiene nombres de archivos ni datos de pacientes y no se envía a ninguna parte: copiarlo para compartirlo.</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>Epoch {number}: {figures}</source>
        <translation>Época {number}: {figures}</translation>
    </message>
    <message>
        <source>Learning curves</source>
        <translation>Curvas de aprendizaje</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>No epoch is finished yet.</source>
        <translation>Todavía no ha terminado ninguna época.</translation>
    </message>
    <message>
        <source>after the first epoch</source>
        <translation>tras la primera época</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>épocas</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entrenamiento</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validación</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Beside a &amp;base set</source>
        <translation>Junto a un conjunto &amp;base</translation>
    </message>
    <message>
        <source>Choose at least one source of images.</source>
        <translation>Elegir al menos un origen de imágenes.</translation>
    </message>
    <message>
        <source>Choose the folder with the base set, or do without it.</source>
        <translation>Elegir la carpeta con el conjunto base o prescindir de él.</translation>
    </message>
    <message>
        <source>Choose the folder with your images.</source>
        <translation>Elegir la carpeta con las imágenes propias.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Borrarlo</translation>
    </message>
    <message>
        <source>Folder with my own images</source>
        <translation>Carpeta con imágenes propias</translation>
    </message>
    <message>
        <source>Folder with the base set</source>
        <translation>Carpeta con el conjunto base</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Labelled images that the present model learned from, with their parts for validation or test. With them the new model forgets less, and both models are compared on images that are held out. Without them a part of your own images is held out.</source>
        <translation>Imágenes etiquetadas de las que aprendió el modelo actual, con sus partes de validación o prueba. Con ellas el nuevo modelo olvida menos, y ambos modelos se comparan con imágenes reservadas. Sin ellas se reserva una parte de las imágenes propias.</translation>
    </message>
    <message>
        <source>My own &amp;images</source>
        <translation>Imágenes &amp;propias</translation>
    </message>
    <message>
        <source>No case was corrected yet.</source>
        <translation>Todavía no se ha corregido ningún caso.</translation>
    </message>
    <message>
        <source>Older ones: {count}.</source>
        <translation>Anteriores: {count}.</translation>
    </message>
    <message>
        <source>One folder for each class (glioma, meningioma, notumor, pituitary, or others), with 50 images or more in each; or corrections that were exported as a folder.</source>
        <translation>Una carpeta por clase (glioma, meningioma, notumor, pituitary u otras), con 50 imágenes o más en cada una; o correcciones exportadas como carpeta.</translation>
    </message>
    <message>
        <source>The &amp;corrected cases of the history</source>
        <translation>Los casos &amp;corregidos del historial</translation>
    </message>
    <message>
        <source>The training of {date} is done, and nothing was decided about its model yet.</source>
        <translation>El entrenamiento del {date} terminó y todavía no se decidió nada sobre su modelo.</translation>
    </message>
    <message>
        <source>The training of {date} was interrupted after {done} of {epochs} epochs. You can go on with it.</source>
        <translation>El entrenamiento del {date} se interrumpió tras {done} de {epochs} épocas. Se puede continuar.</translation>
    </message>
    <message>
        <source>The training of {date} was interrupted. You can go on with it.</source>
        <translation>El entrenamiento del {date} se interrumpió. Se puede continuar.</translation>
    </message>
    <message>
        <source>What it is measured on</source>
        <translation>Con qué se mide</translation>
    </message>
    <message>
        <source>What the model is to learn from</source>
        <translation>De qué debe aprender el modelo</translation>
    </message>
    <message>
        <source>{count} cases were corrected. Their pictures are copied into a private folder, without names, and deleted with the training.</source>
        <translation>Se corrigieron {count} casos. Sus imágenes se copian en una carpeta privada, sin nombres, y se borran con el entrenamiento.</translation>
    </message>
</context>
<context>
    <name>DayActions</name>
    <message>
        <source>&amp;Lock Now</source>
        <translation>&amp;Bloquear ahora</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>M&amp;odelos…</translation>
    </message>
    <message>
        <source>&amp;Retrain Model…</source>
        <translation>&amp;Reentrenar modelo…</translation>
    </message>
    <message>
        <source>&amp;Statistics</source>
        <translation>&amp;Estadísticas</translation>
    </message>
    <message>
        <source>&amp;Worklist</source>
        <translation>&amp;Lista de trabajo</translation>
    </message>
    <message>
        <source>Au&amp;dit Log</source>
        <translation>Registro de a&amp;uditoría</translation>
    </message>
    <message>
        <source>Case &amp;History</source>
        <translation>&amp;Historial de casos</translation>
    </message>
    <message>
        <source>Classify Fol&amp;der…</source>
        <translation>Clasi&amp;ficar carpeta…</translation>
    </message>
    <message>
        <source>Lock &amp;Passphrase…</source>
        <translation>&amp;Frase de contraseña del bloqueo…</translation>
    </message>
</context>
<context>
    <name>Daywork</name>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>The batch has come to its end.</source>
        <translation>El lote ha terminado.</translation>
    </message>
    <message>
        <source>The report is saved.</source>
        <translation>El informe está guardado.</translation>
    </message>
    <message>
        <source>The training has come to its end.</source>
        <translation>El entrenamiento ha terminado.</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>The administrator of this computer does not let the account {account} export.</source>
        <translation>El administrador de este ordenador no permite exportar a la cuenta {account}.</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>Escribiendo {name}…</translation>
    </message>
    <message>
        <source>{name} is not there any more.</source>
        <translation>{name} ya no está.</translation>
    </message>
    <message>
        <source>{rows} copied.</source>
        <translation>Copiado: {rows}.</translation>
    </message>
    <message>
        <source>{rows} written to {name}.</source>
        <translation>Escrito en {name}: {rows}.</translation>
    </message>
</context>
<context>
    <name>DeleteQuestion</name>
    <message>
        <source>&amp;Delete for good</source>
        <translation>&amp;Borrar definitivamente</translation>
    </message>
    <message>
        <source>Answers, sign-offs, notes, stored names and pictures go, for everybody who shares this database. Backups that its server has made hold them until they are replaced. The image files stay where they are. The audit log keeps that a case of this code was there and who deleted it. This cannot be undone.</source>
        <translation>Se van las respuestas, firmas, notas, nombres e imágenes guardados, para todos los que comparten esta base de datos. Las copias de seguridad que hizo su servidor los contienen hasta que se reemplacen. Los archivos de imagen quedan donde están. El registro de auditoría conserva que hubo un caso con este código y quién lo eliminó. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Answers, sign-offs, notes, stored names and pictures go. Backups that hold them are deleted, too, and a fresh one takes their place. The image files stay where they are. The audit log keeps that a case of this code was there and who deleted it. This cannot be undone.</source>
        <translation>Se eliminan respuestas, firmas, notas, nombres e imágenes guardados. También se borran las copias de seguridad que los contienen y una nueva ocupa su lugar. Los archivos de imagen se quedan donde están. El registro de auditoría conserva que existió un caso con este código y quién lo borró. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Borrar definitivamente</translation>
    </message>
    <message>
        <source>Delete the case {code} for good?</source>
        <translation>¿Borrar definitivamente el caso {code}?</translation>
    </message>
    <message>
        <source>Delete {count} cases for good?</source>
        <translation>¿Borrar definitivamente {count} casos?</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Answers by model</source>
        <translation>Respuestas por modelo</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Nacimiento</translation>
    </message>
    <message>
        <source>Choose a case to see what is kept of it.</source>
        <translation>Elegir un caso para ver lo que se conserva de él.</translation>
    </message>
    <message>
        <source>Chosen case</source>
        <translation>Caso elegido</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Borrar definitivamente…</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Examined</source>
        <translation>Fecha del examen</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Image SHA-256</source>
        <translation>SHA-256 de la imagen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Model SHA-256</source>
        <translation>SHA-256 del modelo</translation>
    </message>
    <message>
        <source>No picture of this case is stored (Preferences &gt; Case history).</source>
        <translation>No hay ninguna imagen guardada de este caso (Preferencias &gt; Historial de casos).</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Informe…</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Cortes</translation>
    </message>
    <message>
        <source>Stored picture of the key slice</source>
        <translation>Imagen guardada del corte clave</translation>
    </message>
    <message>
        <source>The file names no patient</source>
        <translation>El archivo no nombra a ningún paciente</translation>
    </message>
    <message>
        <source>{count} cases are chosen.</source>
        <translation>Hay {count} casos elegidos.</translation>
    </message>
    <message>
        <source>{done} of {count} classified, key slice {key}</source>
        <translation>{done} de {count} clasificados, corte clave {key}</translation>
    </message>
    <message>
        <source>{name}, preprocessing {version}</source>
        <translation>{name}, preprocesamiento {version}</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>slice {number} of {count}</source>
        <translation>corte {number} de {count}</translation>
    </message>
    <message>
        <source>{width} × {height} px</source>
        <translation>{width} × {height} px</translation>
    </message>
</context>
<context>
    <name>DropFrame</name>
    <message>
        <source>Drop to open</source>
        <translation>Soltar para abrir</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>DICOM files and folders, NIfTI, PNG, JPEG, TIFF, BMP, WebP, or a zip of them. Nothing leaves this computer.</source>
        <translation>Archivos y carpetas DICOM, NIfTI, PNG, JPEG, TIFF, BMP, WebP, o un zip de ellos. Nada sale de este ordenador.</translation>
    </message>
    <message>
        <source>Drop brain MRI images here</source>
        <translation>Soltar aquí imágenes de RM cerebral</translation>
    </message>
    <message>
        <source>Open example drawings</source>
        <translation>Abrir dibujos de ejemplo</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>Abrir archivos…</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Abrir carpeta…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Hacer el recorrido</translation>
    </message>
    <message>
        <source>The answer comes by itself, at the right, with what speaks against relying on it. {palette} finds every command, {guide} opens the user guide.</source>
        <translation>La respuesta aparece sola, a la derecha, con lo que aconseja no fiarse de ella. {palette} encuentra cualquier comando, {guide} abre la guía del usuario.</translation>
    </message>
</context>
<context>
    <name>ExportChoice</name>
    <message>
        <source>Beside the images&apos; folder</source>
        <translation>Junto a la carpeta de las imágenes</translation>
    </message>
    <message>
        <source>Beside the images&apos; folder: {folder}</source>
        <translation>Junto a la carpeta de las imágenes: {folder}</translation>
    </message>
    <message>
        <source>Browse for the folder for the results</source>
        <translation>Buscar la carpeta para los resultados</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Carpeta para los resultados</translation>
    </message>
    <message>
        <source>With patients&apos; names</source>
        <translation>Con los nombres de los pacientes</translation>
    </message>
    <message>
        <source>Write {kind} when the batch is done</source>
        <translation>Escribir {kind} cuando termine el lote</translation>
    </message>
    <message>
        <source>written when the batch is done</source>
        <translation>se escribe cuando termina el lote</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>CSV: a table as plain text</source>
        <translation>CSV: una tabla en texto sin formato</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Elegir archivo…</translation>
    </message>
    <message>
        <source>Export results</source>
        <translation>Exportar resultados</translation>
    </message>
    <message>
        <source>JSON: for programs</source>
        <translation>JSON: para programas</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Tipo de archivo</translation>
    </message>
    <message>
        <source>Paths of files are part of every export, and may hold a name themselves.</source>
        <translation>Las rutas de los archivos forman parte de toda exportación y pueden contener un nombre.</translation>
    </message>
    <message>
        <source>The batch is not done: what is there so far is exported.</source>
        <translation>El lote no ha terminado: se exporta lo que hay hasta ahora.</translation>
    </message>
    <message>
        <source>With patients&apos; names</source>
        <translation>Con los nombres de los pacientes</translation>
    </message>
    <message>
        <source>XLSX: a workbook for Excel or LibreOffice</source>
        <translation>XLSX: un libro para Excel o LibreOffice</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>Imágenes PNG (*.png)</translation>
    </message>
    <message>
        <source>Save the picture with its map</source>
        <translation>Guardar la imagen con su mapa</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Guardado como {name}.</translation>
    </message>
    <message>
        <source>The image was copied, with its caption.</source>
        <translation>La imagen se copió, con su leyenda.</translation>
    </message>
    <message>
        <source>The result was copied.</source>
        <translation>El resultado se copió.</translation>
    </message>
</context>
<context>
    <name>FileDelegate</name>
    <message>
        <source>{count} slices</source>
        <translation>{count} cortes</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key)</source>
        <translation>Archivos PEM (*.pem *.crt *.cer *.key)</translation>
    </message>
    <message>
        <source>Type, choose or drop a file</source>
        <translation>Escribir, elegir o soltar un archivo</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>Failed</source>
        <translation>Con error</translation>
    </message>
    <message>
        <source>No slice with an answer that stands</source>
        <translation>Ningún corte con respuesta válida</translation>
    </message>
    <message>
        <source>Not classified</source>
        <translation>Sin clasificar</translation>
    </message>
    <message>
        <source>Opened images</source>
        <translation>Imágenes abiertas</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Scored {done} of {count}</source>
        <translation>{done} de {count} evaluados</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>En curso…</translation>
    </message>
    <message>
        <source>{name} in {number} of {count}</source>
        <translation>{name} en {number} de {count}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All classes</source>
        <translation>Todas las clases</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Todos los resultados</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Quitar filtros</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Flagged or refer</source>
        <translation>Marcados o por remitir</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search case, patient, class, reader or note</source>
        <translation>Buscar caso, paciente, clase, lector o nota</translation>
    </message>
    <message>
        <source>Search files, patients, reasons (Ctrl+F)</source>
        <translation>Buscar archivos, pacientes, motivos (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search the cases</source>
        <translation>Buscar en los casos</translation>
    </message>
    <message>
        <source>Show all reasons again</source>
        <translation>Volver a mostrar todos los motivos</translation>
    </message>
    <message>
        <source>Show all reasons, not only: {name}</source>
        <translation>Mostrar todos los motivos, no solo: {name}</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>{shown} of {of} rows</source>
        <translation>{shown} de {of} filas</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose: {name}</source>
        <translation>Elegir: {name}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Type, choose or drop a folder</source>
        <translation>Escribir, elegir o soltar una carpeta</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
    <message>
        <source>Loading {engine}…</source>
        <translation>Cargando {engine}…</translation>
    </message>
    <message>
        <source>No model is loaded</source>
        <translation>No hay ningún modelo cargado</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Web server</source>
        <translation>Servidor web</translation>
    </message>
    <message>
        <source>{name} · version {version} · {engine}</source>
        <translation>{name} · versión {version} · {engine}</translation>
    </message>
</context>
<context>
    <name>FrameBar</name>
    <message>
        <source> · loading {number}…</source>
        <translation> · cargando {number}…</translation>
    </message>
    <message>
        <source>&amp;Slice</source>
        <translation>Co&amp;rte</translation>
    </message>
    <message>
        <source>Axial</source>
        <translation>Axial</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation>Coronal</translation>
    </message>
    <message>
        <source>Go to the slice in which a tumour is most probable among those that stand (K)</source>
        <translation>Ir al corte en que un tumor es más probable entre los válidos (K)</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Plano</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation>Sagital</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>Corte</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Volume {number} of {count}</source>
        <translation>Volumen {number} de {count}</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
    <message>
        <source>★ Key slice</source>
        <translation>★ Corte clave</translation>
    </message>
</context>
<context>
    <name>HelpActions</name>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>Paleta de &amp;comandos…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>Atajos de &amp;teclado…</translation>
    </message>
    <message>
        <source>&amp;Log…</source>
        <translation>&amp;Registro…</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>Rec&amp;orrido</translation>
    </message>
    <message>
        <source>&amp;User Guide</source>
        <translation>&amp;Guía del usuario</translation>
    </message>
    <message>
        <source>Open E&amp;xample Drawings</source>
        <translation>Abrir dibujos de e&amp;jemplo</translation>
    </message>
</context>
<context>
    <name>HelpDesk</name>
    <message>
        <source>Open Recent</source>
        <translation>Abiertos recientemente</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>&amp;Copy Address</source>
        <translation>&amp;Copiar dirección</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Buscar en la guía</translation>
    </message>
    <message>
        <source>The page {name} is not part of this installation.</source>
        <translation>La página {name} no forma parte de esta instalación.</translation>
    </message>
    <message>
        <source>This leads to the network, where the program does not go: {address}</source>
        <translation>Esto lleva a la red, adonde el programa no va: {address}</translation>
    </message>
    <message>
        <source>User Guide</source>
        <translation>Guía del usuario</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no encontrado</translation>
    </message>
    <message>
        <source>{address} lies with the program&apos;s sources.</source>
        <translation>{address} está con las fuentes del programa.</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} de {all}</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>ID {id}</source>
        <translation>ID {id}</translation>
    </message>
    <message>
        <source>Images without a patient&apos;s name</source>
        <translation>Imágenes sin nombre de paciente</translation>
    </message>
    <message>
        <source>Name unknown</source>
        <translation>Nombre desconocido</translation>
    </message>
    <message>
        <source>Not known whose they are</source>
        <translation>No se sabe de quién son</translation>
    </message>
    <message>
        <source>Patient unknown</source>
        <translation>Paciente desconocido</translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation>nac. {date}</translation>
    </message>
    <message>
        <source>female</source>
        <translation>mujer</translation>
    </message>
    <message>
        <source>male</source>
        <translation>hombre</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otro</translation>
    </message>
</context>
<context>
    <name>ImageChooser</name>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
</context>
<context>
    <name>ImageView</name>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
</context>
<context>
    <name>LastVisits</name>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Last request</source>
        <translation>Última solicitud</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Admitido</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Nobody has opened the page yet.</source>
        <translation>Todavía no ha abierto nadie la página.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Who came last</source>
        <translation>Quién vino últimamente</translation>
    </message>
    <message>
        <source>not logged in</source>
        <translation>sin iniciar sesión</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
</context>
<context>
    <name>LayoutActions</name>
    <message>
        <source>&amp;Compare Two Images</source>
        <translation>Comparar &amp;dos imágenes</translation>
    </message>
    <message>
        <source>Ali&amp;gn the Slices Shown</source>
        <translation>Alin&amp;ear los cortes mostrados</translation>
    </message>
    <message>
        <source>Cross L&amp;ines</source>
        <translation>Líneas de c&amp;orte</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>Pantalla completa (&amp;U)</translation>
    </message>
    <message>
        <source>Image Li&amp;st</source>
        <translation>&amp;Lista de imágenes</translation>
    </message>
    <message>
        <source>Ne&amp;xt Picture</source>
        <translation>Cuad&amp;ro siguiente</translation>
    </message>
    <message>
        <source>Res&amp;ult Panel</source>
        <translation>Panel de r&amp;esultados</translation>
    </message>
    <message>
        <source>Three Plan&amp;es</source>
        <translation>Tres &amp;planos</translation>
    </message>
</context>
<context>
    <name>LayoutControl</name>
    <message>
        <source>Slice {number} of {count}</source>
        <translation>Corte {number} de {count}</translation>
    </message>
</context>
<context>
    <name>Leftover</name>
    <message>
        <source>A batch was interrupted: {done} of {total} done in {name}.</source>
        <translation>Se interrumpió un lote: {done} de {total} terminados en {name}.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
</context>
<context>
    <name>LicencesPage</name>
    <message>
        <source>Libraries</source>
        <translation>Bibliotecas</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texto de la licencia</translation>
    </message>
    <message>
        <source>The package brings no text of its licence along.</source>
        <translation>El paquete no incluye ningún texto de su licencia.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>see below</source>
        <translation>véase abajo</translation>
    </message>
</context>
<context>
    <name>LinkBar</name>
    <message>
        <source>&amp;Remove offset</source>
        <translation>&amp;Quitar desfase</translation>
    </message>
    <message>
        <source>Al&amp;ign here</source>
        <translation>Al&amp;inear aquí</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>Terminar la comparación</translation>
    </message>
    <message>
        <source>Lin&amp;k view</source>
        <translation>Vincular &amp;vista</translation>
    </message>
    <message>
        <source>Lin&amp;k zoom, position and window</source>
        <translation>Vincular &amp;zoom, posición y ventana</translation>
    </message>
    <message>
        <source>Link sli&amp;ces</source>
        <translation>Vi&amp;ncular cortes</translation>
    </message>
    <message>
        <source>Scrolling one picture scrolls the other</source>
        <translation>Al desplazarse por una imagen se desplaza la otra</translation>
    </message>
    <message>
        <source>The two slices shown now correspond: scroll on from here together</source>
        <translation>Los dos cortes mostrados se corresponden: desplazarse juntos desde aquí</translation>
    </message>
    <message>
        <source>Zoom, position and window of one picture are those of the other</source>
        <translation>El zoom, la posición y la ventana de una imagen son los de la otra</translation>
    </message>
</context>
<context>
    <name>ListExportDialog</name>
    <message>
        <source>CSV: a table as plain text</source>
        <translation>CSV: una tabla en texto sin formato</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Elegir archivo…</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>Exportar lista</translation>
    </message>
    <message>
        <source>Export the list: {cases}</source>
        <translation>Exportar la lista: {cases}</translation>
    </message>
    <message>
        <source>JSON: for programs</source>
        <translation>JSON: para programas</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Tipo de archivo</translation>
    </message>
    <message>
        <source>With everything that is stored of persons</source>
        <translation>Con todo lo que se guarda de las personas</translation>
    </message>
    <message>
        <source>Without it the file holds pseudonyms, and neither notes nor readers.</source>
        <translation>Sin ello, el archivo contiene seudónimos, y ni notas ni lectores.</translation>
    </message>
    <message>
        <source>XLSX: a workbook for Excel or LibreOffice</source>
        <translation>XLSX: un libro para Excel o LibreOffice</translation>
    </message>
</context>
<context>
    <name>ListMenu</name>
    <message>
        <source>&amp;Compare with This One</source>
        <translation>&amp;Comparar con esta</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Ce&amp;rrar</translation>
    </message>
</context>
<context>
    <name>LockCover</name>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>MRI Classifier is locked</source>
        <translation>MRI Classifier está bloqueado</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Press a key or click to go on.</source>
        <translation>Pulsar una tecla o hacer clic para continuar.</translation>
    </message>
    <message>
        <source>That is not the passphrase.</source>
        <translation>Esa no es la frase de contraseña.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Work in the background goes on.</source>
        <translation>El trabajo en segundo plano continúa.</translation>
    </message>
    <message>
        <source>Wrong. Try again in {seconds} s.</source>
        <translation>Incorrecta. Intentarlo de nuevo en {seconds} s.</translation>
    </message>
</context>
<context>
    <name>LockPassphraseDialog</name>
    <message>
        <source>Lock passphrase</source>
        <translation>Frase de contraseña del bloqueo</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Frase de contraseña nueva</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Frase de contraseña actual</translation>
    </message>
    <message>
        <source>Take {count} characters or more.</source>
        <translation>Usar {count} caracteres o más.</translation>
    </message>
    <message>
        <source>The present passphrase is another one.</source>
        <translation>La frase de contraseña actual es otra.</translation>
    </message>
    <message>
        <source>The two new ones differ; write the same twice.</source>
        <translation>Las dos nuevas son distintas; escribir dos veces lo mismo.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Wait {seconds} s.</source>
        <translation>Demasiados intentos fallidos. Esperar {seconds} s.</translation>
    </message>
    <message>
        <source>Unlocking asks for it. It keeps passers-by out; it does not encrypt anything. Leave the new one empty to unlock without a passphrase.</source>
        <translation>Se pide al desbloquear. Protege de quienes pasan por delante; no cifra nada. Dejar la nueva vacía para desbloquear sin frase de contraseña.</translation>
    </message>
</context>
<context>
    <name>LogViewer</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>&amp;Seguir</translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <translation>&amp;Abrir carpeta</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Solo errores</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Lines of the log</source>
        <translation>Líneas del registro</translation>
    </message>
    <message>
        <source>Lines shown: {shown} of {all}.</source>
        <translation>Líneas mostradas: {shown} de {all}.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>No line fits.</source>
        <translation>Ninguna línea coincide.</translation>
    </message>
    <message>
        <source>Normal and graver</source>
        <translation>Normal y más graves</translation>
    </message>
    <message>
        <source>Older lines are in the folder.</source>
        <translation>Las líneas más antiguas están en la carpeta.</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Buscar en el registro</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Stay at the newest line</source>
        <translation>Permanecer en la línea más reciente</translation>
    </message>
    <message>
        <source>The log holds no file names and no patient data.</source>
        <translation>El registro no contiene nombres de archivos ni datos de pacientes.</translation>
    </message>
    <message>
        <source>There is no log yet: nothing has been noted.</source>
        <translation>Todavía no hay registro: no se ha anotado nada.</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Advertencias y errores</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Images ({patterns})</source>
        <translation>Imágenes ({patterns})</translation>
    </message>
    <message>
        <source>Open a folder of images</source>
        <translation>Abrir una carpeta de imágenes</translation>
    </message>
    <message>
        <source>Open images</source>
        <translation>Abrir imágenes</translation>
    </message>
</context>
<context>
    <name>MapControls</name>
    <message>
        <source>Available once the image is classified.</source>
        <translation>Disponible cuando la imagen esté clasificada.</translation>
    </message>
    <message>
        <source>Class of the activation map</source>
        <translation>Clase del mapa de activación</translation>
    </message>
    <message>
        <source>Lay over the image where the network found the class</source>
        <translation>Superponer a la imagen dónde encontró la red la clase</translation>
    </message>
    <message>
        <source>Map &amp;of</source>
        <translation>Mapa d&amp;e</translation>
    </message>
    <message>
        <source>O&amp;pacity</source>
        <translation>O&amp;pacidad</translation>
    </message>
    <message>
        <source>Opacity of the activation map</source>
        <translation>Opacidad del mapa de activación</translation>
    </message>
    <message>
        <source>Predicted class</source>
        <translation>Clase predicha</translation>
    </message>
    <message>
        <source>Predicted: {name}</source>
        <translation>Predicho: {name}</translation>
    </message>
    <message>
        <source>Show &amp;activation map</source>
        <translation>&amp;Mostrar mapa de activación</translation>
    </message>
    <message>
        <source>True resolution {columns} × {rows} cells, smoothed.</source>
        <translation>Resolución real de {columns} × {rows} celdas, suavizada.</translation>
    </message>
    <message>
        <source>{value} %</source>
        <translation>{value} %</translation>
    </message>
</context>
<context>
    <name>MapLegend</name>
    <message>
        <source>Dark blue: weak activation. Bright yellow: strong activation.</source>
        <translation>Azul oscuro: activación débil. Amarillo claro: activación fuerte.</translation>
    </message>
    <message>
        <source>Legend of the activation map</source>
        <translation>Leyenda del mapa de activación</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>fuerte</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>débil</translation>
    </message>
</context>
<context>
    <name>MaskCanvas</name>
    <message>
        <source>Box {number} is chosen</source>
        <translation>El recuadro {number} está elegido</translation>
    </message>
    <message>
        <source>Picture with its mask</source>
        <translation>Imagen con su máscara</translation>
    </message>
    <message>
        <source>{count} boxes</source>
        <translation>{count} recuadros</translation>
    </message>
</context>
<context>
    <name>MaskDialog</name>
    <message>
        <source>&amp;Apply Mask</source>
        <translation>&amp;Aplicar máscara</translation>
    </message>
    <message>
        <source>&amp;Box</source>
        <translation>&amp;Recuadro</translation>
    </message>
    <message>
        <source>&amp;Boxes Found</source>
        <translation>Recuadros &amp;encontrados</translation>
    </message>
    <message>
        <source>&amp;Go On Without</source>
        <translation>Continuar &amp;sin ella</translation>
    </message>
    <message>
        <source>B&amp;rush</source>
        <translation>&amp;Pincel</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Vaciar</translation>
    </message>
    <message>
        <source>Mask text</source>
        <translation>Tapar texto</translation>
    </message>
    <message>
        <source>No text was found beside the head. Look for yourself and paint it over.</source>
        <translation>No se encontró texto junto a la cabeza. Mirar y taparlo si lo hay.</translation>
    </message>
    <message>
        <source>Put the boxes around the text that was found again</source>
        <translation>Volver a poner los recuadros alrededor del texto encontrado</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Rehacer (Ctrl+Mayús+Z)</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>Ta&amp;maño</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>Tamaño del pincel</translation>
    </message>
    <message>
        <source>The file states that text is part of its pixels. Look for names and numbers and paint them over.</source>
        <translation>El archivo indica que hay texto en sus píxeles. Buscar nombres y números y taparlos.</translation>
    </message>
    <message>
        <source>The mask goes on every slice of this image in saved and copied pictures and in reports, where it is black all over. The file and the answer stay as they are. Keys: Insert makes a box, Page Down chooses the next, arrows move it, with Shift they change its size, Delete removes it.</source>
        <translation>La máscara va en todos los cortes de esta imagen en las imágenes guardadas y copiadas y en los informes, donde es totalmente negra. El archivo y la respuesta no cambian. Teclas: Insert crea un recuadro, Av Pág elige el siguiente, las flechas lo mueven, con Mayús cambian su tamaño, Supr lo elimina.</translation>
    </message>
    <message>
        <source>The picture holds nothing that tells who it shows</source>
        <translation>La imagen no contiene nada que diga a quién muestra</translation>
    </message>
    <message>
        <source>This may be text that tells who the picture shows. Check the boxes and look for more: text over the head is not found.</source>
        <translation>Esto puede ser texto que diga a quién muestra la imagen. Comprobar los recuadros y buscar más: el texto sobre la cabeza no se encuentra.</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Deshacer (Ctrl+Z)</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Cerrar el mensaje</translation>
    </message>
    <message>
        <source>Earlier messages: {count}</source>
        <translation>Mensajes anteriores: {count}</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>Mostrar lista</translation>
    </message>
    <message>
        <source>{count} files could not be opened.</source>
        <translation>No se pudieron abrir {count} archivos.</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
</context>
<context>
    <name>ModelsWindow</name>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Borrar…</translation>
    </message>
    <message>
        <source>&amp;Install from folder…</source>
        <translation>&amp;Instalar desde carpeta…</translation>
    </message>
    <message>
        <source>&amp;Use this model</source>
        <translation>&amp;Usar este modelo</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Verificar</translation>
    </message>
    <message>
        <source>Accuracy on its own validation images: {value}</source>
        <translation>Exactitud en sus propias imágenes de validación: {value}</translation>
    </message>
    <message>
        <source>Classes: {classes}</source>
        <translation>Clases: {classes}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Delete model</source>
        <translation>Borrar modelo</translation>
    </message>
    <message>
        <source>Delete the model {name} for good? Answers that it gave stay in the case history.</source>
        <translation>¿Borrar definitivamente el modelo {name}? Las respuestas que dio quedan en el historial de casos.</translation>
    </message>
    <message>
        <source>Go back to the model that answered before this one</source>
        <translation>Volver al modelo que respondía antes de este</translation>
    </message>
    <message>
        <source>Install from &amp;ZIP file…</source>
        <translation>Instalar desde archivo &amp;ZIP…</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>Modelos instalados</translation>
    </message>
    <message>
        <source>Looking at the models…</source>
        <translation>Buscando los modelos…</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>Carpeta del modelo</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Sin modelo</translation>
    </message>
    <message>
        <source>Roll &amp;back</source>
        <translation>Volver &amp;atrás</translation>
    </message>
    <message>
        <source>SHA-256 {hash}…</source>
        <translation>SHA-256 {hash}…</translation>
    </message>
    <message>
        <source>The administrator of this computer does not allow this.</source>
        <translation>El administrador de este ordenador no lo permite.</translation>
    </message>
    <message>
        <source>There is no model. Install one from a folder or a ZIP file.</source>
        <translation>No hay ningún modelo. Instalar uno desde una carpeta o un archivo ZIP.</translation>
    </message>
    <message>
        <source>This model is in use.</source>
        <translation>Este modelo está en uso.</translation>
    </message>
    <message>
        <source>Version {version}, made {date}</source>
        <translation>Versión {version}, hecha el {date}</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>ZIP file of a model</source>
        <translation>Archivo ZIP de un modelo</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>Archivos ZIP (*.zip)</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>incluido con el programa</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañado</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>own</source>
        <translation>propio</translation>
    </message>
    <message>
        <source>{name} answers again.</source>
        <translation>{name} vuelve a responder.</translation>
    </message>
    <message>
        <source>{name} answers from now on.</source>
        <translation>{name} responde desde ahora.</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>{name} está borrado.</translation>
    </message>
    <message>
        <source>{name} is installed. It does not answer before you choose it.</source>
        <translation>{name} está instalado. No responde hasta que se elija.</translation>
    </message>
    <message>
        <source>{name} is whole: its files, its copies and its answers to the reference drawings are as they should be.</source>
        <translation>{name} está íntegro: sus archivos, sus copias y sus respuestas a los dibujos de referencia son como deben ser.</translation>
    </message>
</context>
<context>
    <name>NoteEdit</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Saved when you leave it, or with Ctrl+Enter</source>
        <translation>Se guarda al salir o con Ctrl+Intro</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Escribir una nota</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>Pasted image {number}</source>
        <translation>Imagen pegada {number}</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Añadir usuario</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Establecer contraseña</translation>
    </message>
</context>
<context>
    <name>PasswordFields</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>12 characters or more; several words in a row are easy to keep.</source>
        <translation>12 caracteres o más; varias palabras seguidas son fáciles de recordar.</translation>
    </message>
    <message>
        <source>Once &amp;more</source>
        <translation>&amp;Otra vez</translation>
    </message>
    <message>
        <source>The two passwords differ; type the same twice.</source>
        <translation>Las dos contraseñas son distintas; escribir dos veces la misma.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>&amp;Reset All</source>
        <translation>&amp;Restablecer todo</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Lotes</translation>
    </message>
    <message>
        <source>Case history</source>
        <translation>Historial de casos</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Grupos de ajustes</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>Ningún ajuste se llama así.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Lector</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Buscar ajustes</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
</context>
<context>
    <name>Preparation</name>
    <message>
        <source>the model in use: {name}</source>
        <translation>el modelo en uso: {name}</translation>
    </message>
    <message>
        <source>the model that came with the program: {name}</source>
        <translation>el modelo incluido con el programa: {name}</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Next page (Page Down)</source>
        <translation>Página siguiente (Av Pág)</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Ancho de página</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Página {number} de {count}</translation>
    </message>
    <message>
        <source>Pages of the report</source>
        <translation>Páginas del informe</translation>
    </message>
    <message>
        <source>Previous page (Page Up)</source>
        <translation>Página anterior (Re Pág)</translation>
    </message>
    <message>
        <source>Size of the page</source>
        <translation>Tamaño de la página</translation>
    </message>
    <message>
        <source>The page cannot be shown.</source>
        <translation>No se puede mostrar la página.</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Página completa</translation>
    </message>
</context>
<context>
    <name>ProbabilityBar</name>
    <message>
        <source>No answer yet</source>
        <translation>Todavía sin respuesta</translation>
    </message>
    <message>
        <source>Probability {value}</source>
        <translation>Probabilidad {value}</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>Probability of each class</source>
        <translation>Probabilidad de cada clase</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Classifying {name}</source>
        <translation>Clasificando {name}</translation>
    </message>
    <message>
        <source>Done: {name}</source>
        <translation>Terminado: {name}</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>New batch…</source>
        <translation>Nuevo lote…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Paused: {name}</source>
        <translation>En pausa: {name}</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Starting: {name}</source>
        <translation>Iniciando: {name}</translation>
    </message>
    <message>
        <source>Stopped: {name}</source>
        <translation>Detenido: {name}</translation>
    </message>
    <message>
        <source>Stopping: {name}</source>
        <translation>Deteniendo: {name}</translation>
    </message>
    <message>
        <source>Stops after the image at work; it can be resumed later</source>
        <translation>Se detiene tras la imagen en curso; se puede reanudar más tarde</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>quedan unos {time}</translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation>en {time}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} con error</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>{rate} images/s</source>
        <translation>{rate} imágenes/s</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>Code with the address, for a camera</source>
        <translation>Código con la dirección, para una cámara</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>What this means, and what to do</source>
        <translation>Qué significa y qué hacer</translation>
    </message>
</context>
<context>
    <name>RemoveQuestion</name>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Borrar</translation>
    </message>
</context>
<context>
    <name>ReportActions</name>
    <message>
        <source>&amp;Mask Text in Pictures…</source>
        <translation>Tapar te&amp;xto en las imágenes…</translation>
    </message>
    <message>
        <source>Cop&amp;y Result</source>
        <translation>Copiar res&amp;ultado</translation>
    </message>
    <message>
        <source>Copy &amp;Image</source>
        <translation>Copiar i&amp;magen</translation>
    </message>
    <message>
        <source>Repor&amp;t…</source>
        <translation>&amp;Informe…</translation>
    </message>
</context>
<context>
    <name>ReportChoices</name>
    <message>
        <source>A &amp;page for each study</source>
        <translation>Una &amp;página por estudio</translation>
    </message>
    <message>
        <source>Key slice</source>
        <translation>Corte clave</translation>
    </message>
    <message>
        <source>Key slice and all that name a tumour</source>
        <translation>Corte clave y todos los que nombran un tumor</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>Not&amp;a</translation>
    </message>
    <message>
        <source>Name, number and dates then stand on every page.</source>
        <translation>El nombre, el número y las fechas figuran entonces en cada página.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>P&amp;aper</source>
        <translation>Pape&amp;l</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>S&amp;lices</source>
        <translation>C&amp;ortes</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Slice on the screen</source>
        <translation>Corte en pantalla</translation>
    </message>
    <message>
        <source>Stands at the beginning of the report</source>
        <translation>Aparece al principio del informe</translation>
    </message>
    <message>
        <source>Studies in the report</source>
        <translation>Estudios del informe</translation>
    </message>
    <message>
        <source>With activation &amp;map</source>
        <translation>Con &amp;mapa de activación</translation>
    </message>
    <message>
        <source>With the patient&apos;s &amp;name</source>
        <translation>Con el &amp;nombre del paciente</translation>
    </message>
    <message>
        <source>{count} studies</source>
        <translation>{count} estudios</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>&amp;Make Report</source>
        <translation>&amp;Hacer informe</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Guardar como PDF…</translation>
    </message>
    <message>
        <source>It may tell who they show, so they are left out.</source>
        <translation>Puede decir a quién muestran, por lo que se omiten.</translation>
    </message>
    <message>
        <source>It may tell who they show.</source>
        <translation>Puede decir a quién muestran.</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>Haciendo el informe</translation>
    </message>
    <message>
        <source>Making the report…</source>
        <translation>Haciendo el informe…</translation>
    </message>
    <message>
        <source>Mas&amp;k Text…</source>
        <translation>Tapar te&amp;xto…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>Imp&amp;rimir…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>De&amp;tener</translation>
    </message>
    <message>
        <source>Show them &amp;unmasked</source>
        <translation>Mostrarlas &amp;sin máscara</translation>
    </message>
    <message>
        <source>Stopped. There is no report.</source>
        <translation>Detenido. No hay informe.</translation>
    </message>
    <message>
        <source>Text may be part of the pixels in {count} of the pictures.</source>
        <translation>Puede haber texto en los píxeles de {count} de las imágenes.</translation>
    </message>
    <message>
        <source>The administrator of this computer does not let you save or print reports.</source>
        <translation>El administrador de este ordenador no permite guardar ni imprimir informes.</translation>
    </message>
    <message>
        <source>There is no report.</source>
        <translation>No hay informe.</translation>
    </message>
    <message>
        <source>Tick at least one study.</source>
        <translation>Marcar al menos un estudio.</translation>
    </message>
    <message>
        <source>{done} of {count} studies</source>
        <translation>{done} de {count} estudios</translation>
    </message>
    <message>
        <source>… and {count} more.</source>
        <translation>… y {count} más.</translation>
    </message>
</context>
<context>
    <name>ReportOutput</name>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documentos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Imprimiendo…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Guardado como {name}.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Enviado a la impresora.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>About this file</source>
        <translation>Sobre este archivo</translation>
    </message>
    <message>
        <source>About this series</source>
        <translation>Sobre esta serie</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
</context>
<context>
    <name>RetrainDialog</name>
    <message>
        <source>&amp;Check images &gt;</source>
        <translation>&amp;Comprobar imágenes &gt;</translation>
    </message>
    <message>
        <source>&amp;Continue &gt;</source>
        <translation>&amp;Continuar &gt;</translation>
    </message>
    <message>
        <source>&amp;New training</source>
        <translation>&amp;Nuevo entrenamiento</translation>
    </message>
    <message>
        <source>&amp;Start training</source>
        <translation>&amp;Iniciar entrenamiento</translation>
    </message>
    <message>
        <source>&lt; &amp;Back</source>
        <translation>&lt; &amp;Atrás</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Delete this training and what it has made, for good?</source>
        <translation>¿Borrar definitivamente este entrenamiento y lo que ha producido?</translation>
    </message>
    <message>
        <source>Delete training</source>
        <translation>Borrar entrenamiento</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Retrain Model</source>
        <translation>Reentrenar modelo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>The model {name} answers again.</source>
        <translation>El modelo {name} vuelve a responder.</translation>
    </message>
    <message>
        <source>The new model answers from now on. You can roll back at any time.</source>
        <translation>El nuevo modelo responde desde ahora. Se puede volver atrás en cualquier momento.</translation>
    </message>
    <message>
        <source>The new model is installed. Tools &gt; Models lets it answer.</source>
        <translation>El nuevo modelo está instalado. «Herramientas &gt; Modelos» permite que responda.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
</context>
<context>
    <name>Retraining</name>
    <message>
        <source>Calibrating the new model</source>
        <translation>Calibrando el nuevo modelo</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Calibración</translation>
    </message>
    <message>
        <source>Checking the new model&apos;s copies</source>
        <translation>Comprobando las copias del nuevo modelo</translation>
    </message>
    <message>
        <source>Comparing the models</source>
        <translation>Comparando los modelos</translation>
    </message>
    <message>
        <source>It recognises fewer of: {classes}.</source>
        <translation>Reconoce menos de: {classes}.</translation>
    </message>
    <message>
        <source>Learning what its images look like</source>
        <translation>Aprendiendo cómo son sus imágenes</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omitidas</translation>
    </message>
    <message>
        <source>Looking for copies</source>
        <translation>Buscando copias</translation>
    </message>
    <message>
        <source>Measuring the new model</source>
        <translation>Midiendo el nuevo modelo</translation>
    </message>
    <message>
        <source>Only {images} images were compared: these figures say little.</source>
        <translation>Solo se compararon {images} imágenes: estas cifras dicen poco.</translation>
    </message>
    <message>
        <source>Preparing the network</source>
        <translation>Preparando la red</translation>
    </message>
    <message>
        <source>Reading images</source>
        <translation>Leyendo imágenes</translation>
    </message>
    <message>
        <source>Retraining is stopped</source>
        <translation>El reentrenamiento está detenido</translation>
    </message>
    <message>
        <source>Retraining: epoch {epoch} of {epochs}</source>
        <translation>Reentrenamiento: época {epoch} de {epochs}</translation>
    </message>
    <message>
        <source>Retraining: the new model is ready to be compared</source>
        <translation>Reentrenamiento: el nuevo modelo está listo para comparar</translation>
    </message>
    <message>
        <source>Retraining…</source>
        <translation>Reentrenando…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>The case history cannot be read.</source>
        <translation>No se puede leer el historial de casos.</translation>
    </message>
    <message>
        <source>The new model is better on these images.</source>
        <translation>El nuevo modelo es mejor en estas imágenes.</translation>
    </message>
    <message>
        <source>The new model is not clearly better: what differs between the two can be chance.</source>
        <translation>El nuevo modelo no es claramente mejor: la diferencia entre ambos puede deberse al azar.</translation>
    </message>
    <message>
        <source>The new model is worse on these images.</source>
        <translation>El nuevo modelo es peor en estas imágenes.</translation>
    </message>
    <message>
        <source>There is no case history.</source>
        <translation>No hay historial de casos.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validación</translation>
    </message>
    <message>
        <source>Writing the new model</source>
        <translation>Escribiendo el nuevo modelo</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>menos de un minuto</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>quedan {time}</translation>
    </message>
    <message>
        <source>{what}: {done} of {total}</source>
        <translation>{what}: {done} de {total}</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs}  ·  step {batch} of {batches}  ·  {size} px</source>
        <translation>Época {epoch} de {epochs}  ·  paso {batch} de {batches}  ·  {size} px</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Log of the training</source>
        <translation>Registro del entrenamiento</translation>
    </message>
    <message>
        <source>No row fits the search and the filters</source>
        <translation>Ninguna fila coincide con la búsqueda y los filtros</translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation>Todavía no se ha escrito nada.</translation>
    </message>
    <message>
        <source>Old and new are being compared</source>
        <translation>Se están comparando el anterior y el nuevo</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Progreso del entrenamiento</translation>
    </message>
    <message>
        <source>Resume goes on after the last finished epoch.</source>
        <translation>Reanudar continúa tras la última época terminada.</translation>
    </message>
    <message>
        <source>Starting; this takes some seconds…</source>
        <translation>Iniciando; tarda unos segundos…</translation>
    </message>
    <message>
        <source>Stopping after the running step…</source>
        <translation>Deteniendo tras el paso en curso…</translation>
    </message>
    <message>
        <source>The first results appear in a moment…</source>
        <translation>Los primeros resultados aparecen en un momento…</translation>
    </message>
    <message>
        <source>The images that are learned from are altered at random each time, so their figures are often the lower ones.</source>
        <translation>Las imágenes de las que se aprende se alteran al azar cada vez, por lo que sus cifras suelen ser más bajas.</translation>
    </message>
    <message>
        <source>The model is being trained</source>
        <translation>El modelo se está entrenando</translation>
    </message>
    <message>
        <source>The new model is being written and calibrated</source>
        <translation>El nuevo modelo se está escribiendo y calibrando</translation>
    </message>
    <message>
        <source>The training is done</source>
        <translation>El entrenamiento ha terminado</translation>
    </message>
    <message>
        <source>The training is stopped</source>
        <translation>El entrenamiento está detenido</translation>
    </message>
    <message>
        <source>You can close this window: the training goes on.</source>
        <translation>Esta ventana se puede cerrar: el entrenamiento continúa.</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>quedan {time}</translation>
    </message>
</context>
<context>
    <name>ScanBar</name>
    <message>
        <source>Looking for images</source>
        <translation>Buscando imágenes</translation>
    </message>
    <message>
        <source>Looking for images: {looked} files, {found} found</source>
        <translation>Buscando imágenes: {looked} archivos, {found} encontradas</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
</context>
<context>
    <name>SelfCheckDialog</name>
    <message>
        <source>Check</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Comprobaciones</translation>
    </message>
    <message>
        <source>Everything is as it should be</source>
        <translation>Todo está como debe estar</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Self-check</source>
        <translation>Autocomprobación</translation>
    </message>
    <message>
        <source>The model&apos;s files are compared with their recorded hashes, and its answers to reference drawings with the recorded answers.</source>
        <translation>Los archivos del modelo se comparan con sus huellas registradas, y sus respuestas a los dibujos de referencia con las respuestas registradas.</translation>
    </message>
    <message>
        <source>The self-check failed</source>
        <translation>La autocomprobación falló</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>no superada</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>superada</translation>
    </message>
</context>
<context>
    <name>SeriesBlock</name>
    <message>
        <source>Agreement: {name} in {part} of the {number} slices that name a tumour</source>
        <translation>Concordancia: {name} en {part} de los {number} cortes que nombran un tumor</translation>
    </message>
    <message>
        <source>All {count} slices of the series</source>
        <translation>Los {count} cortes de la serie</translation>
    </message>
    <message>
        <source>Counts of slices, not a probability for the series: the model was made for single slices near a tumour.</source>
        <translation>Recuentos de cortes, no una probabilidad para la serie: el modelo se hizo para cortes individuales cerca de un tumor.</translation>
    </message>
    <message>
        <source>Go to the slice where {name} is most probable</source>
        <translation>Ir al corte donde {name} es más probable</translation>
    </message>
    <message>
        <source>Not certain in {number} of {count} slices</source>
        <translation>Incierto en {number} de {count} cortes</translation>
    </message>
    <message>
        <source>Not to be relied on in {number} of {count} slices</source>
        <translation>No fiable en {number} de {count} cortes</translation>
    </message>
    <message>
        <source>Scored {done} of {count}</source>
        <translation>{done} de {count} evaluados</translation>
    </message>
    <message>
        <source>Slices scored</source>
        <translation>Cortes evaluados</translation>
    </message>
    <message>
        <source>The slices of this plane are scored as you look at them.</source>
        <translation>Los cortes de este plano se evalúan al verlos.</translation>
    </message>
    <message>
        <source>{name} in {number} of {count} slices</source>
        <translation>{name} en {number} de {count} cortes</translation>
    </message>
    <message>
        <source>{name}: highest in slice {number}</source>
        <translation>{name}: máximo en el corte {number}</translation>
    </message>
    <message>
        <source>{number} of {count} slices cannot be read or classified</source>
        <translation>{number} de {count} cortes no se pueden leer o clasificar</translation>
    </message>
</context>
<context>
    <name>SeriesDisplay</name>
    <message>
        <source>Scored {done} of {count}</source>
        <translation>{done} de {count} evaluados</translation>
    </message>
</context>
<context>
    <name>ServerActions</name>
    <message>
        <source>&amp;Allow Other Computers…</source>
        <translation>&amp;Permitir otros ordenadores…</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>&amp;Copiar dirección</translation>
    </message>
    <message>
        <source>&amp;Open Page in Browser</source>
        <translation>&amp;Abrir la página en el navegador</translation>
    </message>
    <message>
        <source>&amp;Start Web Server</source>
        <translation>&amp;Iniciar servidor web</translation>
    </message>
    <message>
        <source>S&amp;top Web Server</source>
        <translation>&amp;Detener servidor web</translation>
    </message>
    <message>
        <source>Server &amp;Panel…</source>
        <translation>Panel del &amp;servidor…</translation>
    </message>
</context>
<context>
    <name>ServerBanner</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Detalles…</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Go back to the settings before</source>
        <translation>Volver a los ajustes anteriores</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Keep the new settings of the web server</source>
        <translation>Conservar los nuevos ajustes del servidor web</translation>
    </message>
    <message>
        <source>Show the server panel</source>
        <translation>Mostrar el panel del servidor</translation>
    </message>
    <message>
        <source>Start the web server again</source>
        <translation>Iniciar de nuevo el servidor web</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop the web server</source>
        <translation>Detener el servidor web</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentarlo de nuevo</translation>
    </message>
</context>
<context>
    <name>ServerDesk</name>
    <message>
        <source>Stop Server and &amp;Quit</source>
        <translation>Detener el servidor y &amp;salir</translation>
    </message>
    <message>
        <source>The web server is running, and used in the last five minutes by: {count}. Closing this window stops it.</source>
        <translation>El servidor web está en marcha y lo usaron en los últimos cinco minutos: {count}. Al cerrar esta ventana se detiene.</translation>
    </message>
    <message>
        <source>The web server is running. Closing this window stops it.</source>
        <translation>El servidor web está en marcha. Al cerrar esta ventana se detiene.</translation>
    </message>
</context>
<context>
    <name>ServerTray</name>
    <message>
        <source>Show &amp;MRI Classifier</source>
        <translation>Mostrar &amp;MRI Classifier</translation>
    </message>
</context>
<context>
    <name>ServerWindow</name>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Servidor</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>&amp;Usuarios</translation>
    </message>
    <message>
        <source>API &amp;Tokens</source>
        <translation>&amp;Tokens de la API</translation>
    </message>
    <message>
        <source>No case history is kept, so nothing is written down of who used the server. Preferences &gt; Case history switches it on.</source>
        <translation>No se lleva ningún historial de casos, por lo que no se anota quién usó el servidor. Preferencias &gt; Historial de casos lo activa.</translation>
    </message>
    <message>
        <source>Rows of the audit log that could not be written: {count}. Look whether the disk is full.</source>
        <translation>Filas del registro de auditoría que no se pudieron escribir: {count}. Comprobar si el disco está lleno.</translation>
    </message>
    <message>
        <source>Web Server</source>
        <translation>Servidor web</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Changed; it is empty by default.</source>
        <translation>Cambiado; de forma predeterminada está vacío.</translation>
    </message>
    <message>
        <source>Changed; the default is off.</source>
        <translation>Cambiado; el valor predeterminado es desactivado.</translation>
    </message>
    <message>
        <source>Changed; the default is on.</source>
        <translation>Cambiado; el valor predeterminado es activado.</translation>
    </message>
    <message>
        <source>Changed; the default is {default}.</source>
        <translation>Cambiado; el valor predeterminado es {default}.</translation>
    </message>
    <message>
        <source>Changed; the default is “{default}”.</source>
        <translation>Cambiado; el valor predeterminado es «{default}».</translation>
    </message>
    <message>
        <source>Fixed by the administrator of this computer.</source>
        <translation>Fijado por el administrador de este ordenador.</translation>
    </message>
    <message>
        <source>Reset to the default</source>
        <translation>Restablecer el valor predeterminado</translation>
    </message>
    <message>
        <source>Reset “{setting}” to its default</source>
        <translation>Restablecer «{setting}» a su valor predeterminado</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>&amp;Epochs at full size</source>
        <translation>&amp;Épocas a tamaño completo</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>&amp;Semilla</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Expected time</source>
        <translation>Tiempo previsto</translation>
    </message>
    <message>
        <source>How often every image is shown in the last stage. More is not always better.</source>
        <translation>Cuántas veces se muestra cada imagen en la última etapa. Más no siempre es mejor.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>S&amp;tart from</source>
        <translation>&amp;Partir de</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Partir de</translation>
    </message>
    <message>
        <source>Starts from</source>
        <translation>Parte de</translation>
    </message>
    <message>
        <source>The same seed, images and computer give the same model again.</source>
        <translation>La misma semilla, las mismas imágenes y el mismo ordenador dan otra vez el mismo modelo.</translation>
    </message>
    <message>
        <source>The training runs as a program of its own, at low priority: you can go on working, and close this window. It can be stopped at any time and goes on after the last finished epoch.</source>
        <translation>El entrenamiento se ejecuta como un programa aparte, con baja prioridad: se puede seguir trabajando y cerrar esta ventana. Se puede detener en cualquier momento y continúa tras la última época terminada.</translation>
    </message>
    <message>
        <source>Trained with</source>
        <translation>Se entrena con</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Qué va a ocurrir</translation>
    </message>
    <message>
        <source>about {time}, as earlier trainings on this computer took</source>
        <translation>unos {time}, como tardaron entrenamientos anteriores en este ordenador</translation>
    </message>
    <message>
        <source>being estimated…</source>
        <translation>calculando…</translation>
    </message>
    <message>
        <source>roughly {low} to {high}; exact once it runs</source>
        <translation>aproximadamente de {low} a {high}; exacto en cuanto esté en marcha</translation>
    </message>
    <message>
        <source>{trained} different ones to learn from, {held} held out</source>
        <translation>{trained} distintas para aprender, {held} reservadas</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>All names</source>
        <translation>Todos los nombres</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>Classify a folder</source>
        <translation>Clasificar una carpeta</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Counting… {files} so far</source>
        <translation>Contando… {files} hasta ahora</translation>
    </message>
    <message>
        <source>Drop a folder here, or choose one</source>
        <translation>Soltar aquí una carpeta o elegirla</translation>
    </message>
    <message>
        <source>Each file becomes a case that can be signed off, with its names.</source>
        <translation>Cada archivo se convierte en un caso que se puede firmar, con sus nombres.</translation>
    </message>
    <message>
        <source>Each file becomes a case that can be signed off. Names are not stored.</source>
        <translation>Cada archivo se convierte en un caso que se puede firmar. Los nombres no se guardan.</translation>
    </message>
    <message>
        <source>Every image in it is classified, one after the other. Nothing leaves this computer, and you can go on working meanwhile.</source>
        <translation>Se clasifican todas sus imágenes, una tras otra. Nada sale de este ordenador y mientras tanto se puede seguir trabajando.</translation>
    </message>
    <message>
        <source>Fixed by the administrator of this computer.</source>
        <translation>Fijado por el administrador de este ordenador.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Folders within folders</source>
        <translation>Carpetas dentro de carpetas</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Tipos</translation>
    </message>
    <message>
        <source>No kind of file is chosen. Tick at least one.</source>
        <translation>No hay ningún tipo de archivo elegido. Marcar al menos uno.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Not names like</source>
        <translation>Sin nombres como</translation>
    </message>
    <message>
        <source>Only names like</source>
        <translation>Solo nombres como</translation>
    </message>
    <message>
        <source>Preferences &gt; Case history is switched off.</source>
        <translation>Preferencias &gt; Historial de casos está desactivado.</translation>
    </message>
    <message>
        <source>Record in the case history</source>
        <translation>Registrar en el historial de casos</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Several with semicolons between: T1*; *_axial.png. * stands for any letters.</source>
        <translation>Varios separados por punto y coma: T1*; *_axial.png. * representa cualquier texto.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Waiting for the model…</source>
        <translation>Esperando al modelo…</translation>
    </message>
    <message>
        <source>{count} that cannot be read</source>
        <translation>{count} que no se pueden leer</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Aplicar</translation>
    </message>
    <message>
        <source>&amp;Next &gt;</source>
        <translation>&amp;Siguiente &gt;</translation>
    </message>
    <message>
        <source>&lt; &amp;Back</source>
        <translation>&lt; &amp;Atrás</translation>
    </message>
    <message>
        <source>Allow other computers</source>
        <translation>Permitir otros ordenadores</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Choose the two files, certificate and key.</source>
        <translation>Elegir los dos archivos, certificado y clave.</translation>
    </message>
    <message>
        <source>Looking at the certificate…</source>
        <translation>Examinando el certificado…</translation>
    </message>
    <message>
        <source>The server then runs with these settings for two minutes. If you do not choose Keep in that time, it goes back to those before, by itself.</source>
        <translation>El servidor funciona entonces con estos ajustes durante dos minutos. Si en ese tiempo no se elige Conservar, vuelve por sí solo a los anteriores.</translation>
    </message>
    <message>
        <source>Valid until {day}.</source>
        <translation>Válido hasta el {day}.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>&amp;Copy List</source>
        <translation>&amp;Copiar lista</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>No key does that.</source>
        <translation>Ninguna tecla hace eso.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search by command or key, such as “zoom” or “F9”</source>
        <translation>Buscar por comando o tecla, como «zoom» o «F9»</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
</context>
<context>
    <name>SignOff</name>
    <message>
        <source> (not certain)</source>
        <translation> (incierto)</translation>
    </message>
    <message>
        <source> (not to be relied on)</source>
        <translation> (no fiarse)</translation>
    </message>
    <message>
        <source>, slice {number} of {count}</source>
        <translation>, corte {number} de {count}</translation>
    </message>
    <message>
        <source>Agreed: {name}</source>
        <translation>De acuerdo: {name}</translation>
    </message>
    <message>
        <source>Corrected to: {name}</source>
        <translation>Corregido a: {name}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Rehecho: {what}</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Modelo: {name}</translation>
    </message>
    <message>
        <source>Not signed off</source>
        <translation>Sin firmar</translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation>Nota modificada</translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>Nota escrita</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Deshecho: {what}</translation>
    </message>
    <message>
        <source>{reader} · {time}</source>
        <translation>{reader} · {time}</translation>
    </message>
</context>
<context>
    <name>SignOffBlock</name>
    <message>
        <source>Agree</source>
        <translation>De acuerdo</translation>
    </message>
    <message>
        <source>Bring the undone change back</source>
        <translation>Recuperar el cambio deshecho</translation>
    </message>
    <message>
        <source>Correct To</source>
        <translation>Corregir a</translation>
    </message>
    <message>
        <source>Name another class (Alt+1, Alt+2 …)</source>
        <translation>Indicar otra clase (Alt+1, Alt+2 …)</translation>
    </message>
    <message>
        <source>Not signed off</source>
        <translation>Sin firmar</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>The model&apos;s answer for the study is right (Y)</source>
        <translation>La respuesta del modelo para el estudio es correcta (Y)</translation>
    </message>
    <message>
        <source>The model&apos;s answer has changed since then.</source>
        <translation>La respuesta del modelo ha cambiado desde entonces.</translation>
    </message>
    <message>
        <source>Undo the last change of the sign-off</source>
        <translation>Deshacer el último cambio de la firma</translation>
    </message>
    <message>
        <source>{name} (as the model says)</source>
        <translation>{name} (como dice el modelo)</translation>
    </message>
</context>
<context>
    <name>SignOffHistory</name>
    <message>
        <source>1 change</source>
        <translation>1 cambio</translation>
    </message>
    <message>
        <source>And {count} earlier</source>
        <translation>Y {count} anteriores</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} cambios</translation>
    </message>
    <message>
        <source>{what} (undone)</source>
        <translation>{what} (deshecho)</translation>
    </message>
    <message>
        <source>“{note}”</source>
        <translation>«{note}»</translation>
    </message>
</context>
<context>
    <name>SigningActions</name>
    <message>
        <source>&amp;Agree with the Model</source>
        <translation>De &amp;acuerdo con el modelo</translation>
    </message>
    <message>
        <source>&amp;Correct To</source>
        <translation>&amp;Corregir a</translation>
    </message>
    <message>
        <source>&amp;Redo Sign-off</source>
        <translation>&amp;Rehacer firma</translation>
    </message>
    <message>
        <source>&amp;Undo Sign-off</source>
        <translation>&amp;Deshacer firma</translation>
    </message>
    <message>
        <source>Name Class {number}</source>
        <translation>Indicar la clase {number}</translation>
    </message>
    <message>
        <source>Write a &amp;Note</source>
        <translation>Escribir una &amp;nota</translation>
    </message>
</context>
<context>
    <name>SlimLine</name>
    <message>
        <source>Leave full screen</source>
        <translation>Salir de pantalla completa</translation>
    </message>
    <message>
        <source>Leave full screen (Esc)</source>
        <translation>Salir de pantalla completa (Esc)</translation>
    </message>
</context>
<context>
    <name>SpanButton</name>
    <message>
        <source>From … to …</source>
        <translation>Desde … hasta …</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>cualquier momento</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>últimos 30 días</translation>
    </message>
    <message>
        <source>last 365 days</source>
        <translation>últimos 365 días</translation>
    </message>
    <message>
        <source>last 7 days</source>
        <translation>últimos 7 días</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
</context>
<context>
    <name>SpanDialog</name>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>The first day is after the last one.</source>
        <translation>El primer día es posterior al último.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Slice {number} of {count}</source>
        <translation>Corte {number} de {count}</translation>
    </message>
    <message>
        <source>Zoom {value} %</source>
        <translation>Zoom {value} %</translation>
    </message>
</context>
<context>
    <name>StateHead</name>
    <message>
        <source>Start Web &amp;Server</source>
        <translation>Iniciar &amp;servidor web</translation>
    </message>
    <message>
        <source>Stop Web &amp;Server</source>
        <translation>Detener &amp;servidor web</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Agreed</source>
        <translation>De acuerdo</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Concordancia</translation>
    </message>
    <message>
        <source>Agreement of those signed off</source>
        <translation>Concordancia de los firmados</translation>
    </message>
    <message>
        <source>Agreement over time</source>
        <translation>Concordancia a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Cases over time</source>
        <translation>Casos a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Cases over time, in figures</source>
        <translation>Casos a lo largo del tiempo, en cifras</translation>
    </message>
    <message>
        <source>Coloured</source>
        <translation>Coloreado</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corregido</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>In figures</source>
        <translation>En cifras</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>No cases were recorded in this time.</source>
        <translation>No se registraron casos en este tiempo.</translation>
    </message>
    <message>
        <source>One bar is</source>
        <translation>Una barra es</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Sin firmar</translation>
    </message>
    <message>
        <source>Reader: {name}</source>
        <translation>Lector: {name}</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Intervalo</translation>
    </message>
    <message>
        <source>The model&apos;s class and the reader&apos;s</source>
        <translation>La clase del modelo y la del lector</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>un día</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>un mes</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>una semana</translation>
    </message>
    <message>
        <source>agreement {share}</source>
        <translation>concordancia {share}</translation>
    </message>
    <message>
        <source>by class</source>
        <translation>por clase</translation>
    </message>
    <message>
        <source>by outcome</source>
        <translation>por resultado</translation>
    </message>
    <message>
        <source>by sign-off</source>
        <translation>por firma</translation>
    </message>
    <message>
        <source>{period}: {cases}</source>
        <translation>{period}: {cases}</translation>
    </message>
    <message>
        <source>{year} week {week}</source>
        <translation>{year} semana {week}</translation>
    </message>
</context>
<context>
    <name>StatusPage</name>
    <message>
        <source>&amp;Allow Other Computers…</source>
        <translation>&amp;Permitir otros ordenadores…</translation>
    </message>
    <message>
        <source>&amp;Change Who Can Connect…</source>
        <translation>&amp;Cambiar quién puede conectarse…</translation>
    </message>
    <message>
        <source>Only &amp;This Computer</source>
        <translation>Solo &amp;este ordenador</translation>
    </message>
    <message>
        <source>Other computers can connect no more, from now on</source>
        <translation>Desde ahora ya no se pueden conectar otros ordenadores</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>Paso {number} de {count}: {name}</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source> · {place} mm</source>
        <translation> · {place} mm</translation>
    </message>
    <message>
        <source>Answers slice by slice</source>
        <translation>Respuestas corte a corte</translation>
    </message>
    <message>
        <source>Not scored yet</source>
        <translation>Aún sin evaluar</translation>
    </message>
    <message>
        <source>Slice {number} of {count}</source>
        <translation>Corte {number} de {count}</translation>
    </message>
</context>
<context>
    <name>StripLegend</name>
    <message>
        <source>Legend of the strip</source>
        <translation>Leyenda de la tira</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>con error</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>incierto</translation>
    </message>
    <message>
        <source>not scored yet</source>
        <translation>aún sin evaluar</translation>
    </message>
    <message>
        <source>not to be relied on</source>
        <translation>no fiable</translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message>
        <source>By class</source>
        <translation>Por clase</translation>
    </message>
    <message>
        <source>By outcome</source>
        <translation>Por resultado</translation>
    </message>
    <message>
        <source>For other reasons: {count}. “Failed” in the filter shows all.</source>
        <translation>Por otros motivos: {count}. «Con error» en el filtro los muestra todos.</translation>
    </message>
    <message>
        <source>Nothing failed.</source>
        <translation>No falló nada.</translation>
    </message>
    <message>
        <source>What failed, and why</source>
        <translation>Qué falló y por qué</translation>
    </message>
</context>
<context>
    <name>TokenDialog</name>
    <message>
        <source> days</source>
        <translation> días</translation>
    </message>
    <message>
        <source>&amp;Copy Token</source>
        <translation>&amp;Copiar token</translation>
    </message>
    <message>
        <source>&amp;Make Token</source>
        <translation>&amp;Crear token</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Valid for</source>
        <translation>&amp;Válido durante</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy the token now; it is not shown again. Whoever has it can use the server until it ends or is revoked.</source>
        <translation>Copiar el token ahora; no se vuelve a mostrar. Quien lo tenga puede usar el servidor hasta que caduque o se revoque.</translation>
    </message>
    <message>
        <source>May be used to</source>
        <translation>Se puede usar para</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>Nuevo token</translation>
    </message>
    <message>
        <source>Such as the program it is for</source>
        <translation>Por ejemplo, el programa para el que es</translation>
    </message>
    <message>
        <source>The new token</source>
        <translation>El nuevo token</translation>
    </message>
</context>
<context>
    <name>TokensPage</name>
    <message>
        <source>&amp;New Token…</source>
        <translation>&amp;Nuevo token…</translation>
    </message>
    <message>
        <source>&amp;Revoke…</source>
        <translation>&amp;Revocar…</translation>
    </message>
    <message>
        <source>A program sends a token with each request (Authorization: Bearer …). Give each program its own, with no more rights and no more days than it needs; a token is shown once.</source>
        <translation>Un programa envía un token con cada solicitud (Authorization: Bearer …). Dar a cada programa el suyo, con no más derechos ni días de los necesarios; un token se muestra una sola vez.</translation>
    </message>
    <message>
        <source>API tokens</source>
        <translation>Tokens de la API</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>May be used to</source>
        <translation>Se puede usar para</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Revoke the token {name}? Programs that send it are refused at once.</source>
        <translation>¿Revocar el token {name}? Los programas que lo envíen se rechazan al instante.</translation>
    </message>
    <message>
        <source>Revoke token</source>
        <translation>Revocar token</translation>
    </message>
    <message>
        <source>There is no token yet. The web page needs none.</source>
        <translation>Todavía no hay ningún token. La página web no necesita ninguno.</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válido hasta</translation>
    </message>
    <message>
        <source>{day} (over)</source>
        <translation>{day} (caducado)</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>End tour</source>
        <translation>Terminar el recorrido</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Recorrido</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} de {all}</translation>
    </message>
</context>
<context>
    <name>TrialBar</name>
    <message>
        <source>&amp;Go back</source>
        <translation>&amp;Volver</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Conservar</translation>
    </message>
</context>
<context>
    <name>UsersPage</name>
    <message>
        <source>&amp;Add User…</source>
        <translation>&amp;Añadir usuario…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Quitar…</translation>
    </message>
    <message>
        <source>Each user logs in at the page with a name and a password of their own; the audit log names them. These users are for the web page alone, not for this computer.</source>
        <translation>Cada usuario entra en la página con su propio nombre y contraseña; el registro de auditoría lo nombra. Estos usuarios son solo para la página web, no para este ordenador.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Remove the user {name}? Whoever is logged in with it is out at once.</source>
        <translation>¿Quitar al usuario {name}? Quien haya entrado con él queda fuera al instante.</translation>
    </message>
    <message>
        <source>Remove user</source>
        <translation>Quitar usuario</translation>
    </message>
    <message>
        <source>Set &amp;Password…</source>
        <translation>Establecer &amp;contraseña…</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>There is no user yet. Without one, others come in with the pairing code of the first page.</source>
        <translation>Todavía no hay ningún usuario. Sin usuarios, otros entran con el código de emparejamiento de la primera página.</translation>
    </message>
    <message>
        <source>Users of the web server</source>
        <translation>Usuarios del servidor web</translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>&amp;Actual Size</source>
        <translation>&amp;Tamaño real</translation>
    </message>
    <message>
        <source>&amp;Auto</source>
        <translation>&amp;Auto</translation>
    </message>
    <message>
        <source>&amp;Delete Selected Measurement	Del</source>
        <translation>&amp;Borrar la medición elegida	Supr</translation>
    </message>
    <message>
        <source>&amp;Fit to Window</source>
        <translation>&amp;Ajustar a la ventana</translation>
    </message>
    <message>
        <source>&amp;Move and Select</source>
        <translation>&amp;Mover y seleccionar</translation>
    </message>
    <message>
        <source>&amp;Next Window</source>
        <translation>Ventana &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Tool</source>
        <translation>&amp;Herramienta</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>Ve&amp;ntana</translation>
    </message>
    <message>
        <source>&amp;Window with Left Button</source>
        <translation>&amp;Ventana con el botón izquierdo</translation>
    </message>
    <message>
        <source>Delete All Measurements of the &amp;Slice</source>
        <translation>Borrar todas las mediciones del &amp;corte</translation>
    </message>
    <message>
        <source>Flip &amp;Horizontally</source>
        <translation>Reflejar &amp;horizontalmente</translation>
    </message>
    <message>
        <source>Flip &amp;Vertically</source>
        <translation>Reflejar &amp;verticalmente</translation>
    </message>
    <message>
        <source>I&amp;nvert</source>
        <translation>In&amp;vertir</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Measure &amp;Angle</source>
        <translation>Medir á&amp;ngulo</translation>
    </message>
    <message>
        <source>Measure &amp;Length</source>
        <translation>Medir &amp;longitud</translation>
    </message>
    <message>
        <source>Rese&amp;t View</source>
        <translation>Restable&amp;cer vista</translation>
    </message>
    <message>
        <source>Rotate &amp;Left</source>
        <translation>Girar a la &amp;izquierda</translation>
    </message>
    <message>
        <source>Rotate &amp;Right</source>
        <translation>Girar a la &amp;derecha</translation>
    </message>
    <message>
        <source>Rotate and F&amp;lip</source>
        <translation>&amp;Girar y reflejar</translation>
    </message>
    <message>
        <source>Show Te&amp;xts on the Image</source>
        <translation>Mostrar te&amp;xtos en la imagen</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Acercar (&amp;+)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Alejar (&amp;-)</translation>
    </message>
</context>
<context>
    <name>Viewport</name>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
</context>
<context>
    <name>WaysIn</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;New Code</source>
        <translation>Código &amp;nuevo</translation>
    </message>
    <message>
        <source>&amp;Open in Browser</source>
        <translation>&amp;Abrir en el navegador</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>Dirección de la página</translation>
    </message>
    <message>
        <source>Also reached as</source>
        <translation>También accesible como</translation>
    </message>
    <message>
        <source>Certificate (SHA-256)</source>
        <translation>Certificado (SHA-256)</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate</source>
        <translation>Huella del certificado</translation>
    </message>
    <message>
        <source>Made by this program, valid until {day}. The browser warns once, because nobody vouches for it: compare the fingerprint there before you go on.</source>
        <translation>Hecho por este programa, válido hasta el {day}. El navegador avisa una vez porque nadie responde por él: comparar allí la huella antes de continuar.</translation>
    </message>
    <message>
        <source>Other addresses of the page</source>
        <translation>Otras direcciones de la página</translation>
    </message>
    <message>
        <source>Pairing code</source>
        <translation>Código de emparejamiento</translation>
    </message>
    <message>
        <source>Pairing code, to type at the page</source>
        <translation>Código de emparejamiento, para escribir en la página</translation>
    </message>
    <message>
        <source>Point a telephone&apos;s camera here.</source>
        <translation>Apuntar aquí la cámara de un teléfono.</translation>
    </message>
    <message>
        <source>The old code and whoever came in with it end at once</source>
        <translation>El código anterior y quien entró con él terminan al instante</translation>
    </message>
    <message>
        <source>Your own certificate, valid until {day}.</source>
        <translation>Certificado propio, válido hasta el {day}.</translation>
    </message>
</context>
<context>
    <name>WebServer</name>
    <message>
        <source>Classify batches</source>
        <translation>Clasificar lotes</translation>
    </message>
    <message>
        <source>Classify single files</source>
        <translation>Clasificar archivos sueltos</translation>
    </message>
    <message>
        <source>Everybody who can log in with a name and its password, or with the pairing code, can send images to this computer.</source>
        <translation>Quien pueda entrar con un nombre y su contraseña, o con el código de emparejamiento, puede enviar imágenes a este ordenador.</translation>
    </message>
    <message>
        <source>Fixed by the administrator of this computer</source>
        <translation>Fijado por el administrador de este ordenador</translation>
    </message>
    <message>
        <source>It starts as soon as the model is loaded.</source>
        <translation>Se inicia en cuanto el modelo esté cargado.</translation>
    </message>
    <message>
        <source>Keep these settings? Going back by itself in {time}</source>
        <translation>¿Conservar estos ajustes? Vuelven atrás por sí solos en {time}</translation>
    </message>
    <message>
        <source>Preferences &gt; Server does not allow the web server.</source>
        <translation>Preferencias &gt; Servidor no permite el servidor web.</translation>
    </message>
    <message>
        <source>Read what the model is</source>
        <translation>Leer qué modelo es</translation>
    </message>
    <message>
        <source>Running, for this computer only</source>
        <translation>En marcha, solo para este ordenador</translation>
    </message>
    <message>
        <source>Running, other computers can connect</source>
        <translation>En marcha, otros ordenadores pueden conectarse</translation>
    </message>
    <message>
        <source>Switched on, it shows a page in the browser that classifies images with the same model. Nothing of it runs before, and no other computer can connect until you allow it.</source>
        <translation>Encendido, muestra en el navegador una página que clasifica imágenes con el mismo modelo. Antes no funciona nada de ello, y ningún otro ordenador puede conectarse hasta que se permita.</translation>
    </message>
    <message>
        <source>The administrator of this computer does not allow that other computers connect.</source>
        <translation>El administrador de este ordenador no permite que se conecten otros ordenadores.</translation>
    </message>
    <message>
        <source>The administrator of this computer does not allow the web server.</source>
        <translation>El administrador de este ordenador no permite el servidor web.</translation>
    </message>
    <message>
        <source>The page opens in a browser on this computer; no other one can connect.</source>
        <translation>La página se abre en un navegador de este ordenador; ningún otro puede conectarse.</translation>
    </message>
    <message>
        <source>The web server does not run</source>
        <translation>El servidor web no funciona</translation>
    </message>
    <message>
        <source>The web server is ending</source>
        <translation>El servidor web está terminando</translation>
    </message>
    <message>
        <source>The web server is off</source>
        <translation>El servidor web está apagado</translation>
    </message>
    <message>
        <source>The web server is starting</source>
        <translation>El servidor web se está iniciando</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>Esto tarda unos segundos.</translation>
    </message>
    <message>
        <source>Waiting for the model</source>
        <translation>Esperando al modelo</translation>
    </message>
    <message>
        <source>Web server is running — other computers can connect: {address}</source>
        <translation>El servidor web está en marcha — otros ordenadores pueden conectarse: {address}</translation>
    </message>
    <message>
        <source>Web server is running — this computer only: {address}</source>
        <translation>El servidor web está en marcha — solo este ordenador: {address}</translation>
    </message>
    <message>
        <source>Web server: shared</source>
        <translation>Servidor web: compartido</translation>
    </message>
    <message>
        <source>Web server: this computer</source>
        <translation>Servidor web: este ordenador</translation>
    </message>
    <message>
        <source>Web server…</source>
        <translation>Servidor web…</translation>
    </message>
    <message>
        <source>What was begun is answered first.</source>
        <translation>Primero se responde lo que ya empezó.</translation>
    </message>
</context>
<context>
    <name>WherePage</name>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Nombres</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Puerto</translation>
    </message>
    <message>
        <source>All networks of this computer</source>
        <translation>Todas las redes de este ordenador</translation>
    </message>
    <message>
        <source>Of the network whose computers may connect; all of them where in doubt.</source>
        <translation>De la red cuyos ordenadores pueden conectarse; todas en caso de duda.</translation>
    </message>
    <message>
        <source>One that stays the same can be bookmarked, and opened in a firewall.</source>
        <translation>Uno fijo se puede guardar como marcador y abrir en un cortafuegos.</translation>
    </message>
    <message>
        <source>Under which others open the page beside its address, with commas between; may be empty.</source>
        <translation>Con los que otros abren la página además de su dirección, separados por comas; puede quedar vacío.</translation>
    </message>
    <message>
        <source>Where the page is reached</source>
        <translation>Dónde se encuentra la página</translation>
    </message>
    <message>
        <source>any free one</source>
        <translation>uno libre</translation>
    </message>
    <message>
        <source>mri.clinic.example</source>
        <translation>rm.clinica.example</translation>
    </message>
    <message>
        <source>{address} (not there now)</source>
        <translation>{address} (ahora no disponible)</translation>
    </message>
</context>
<context>
    <name>WhoPage</name>
    <message>
        <source>&amp;Add User…</source>
        <translation>&amp;Añadir usuario…</translation>
    </message>
    <message>
        <source>&amp;Users with a name and a password</source>
        <translation>&amp;Usuarios con nombre y contraseña</translation>
    </message>
    <message>
        <source>Add a user, or nobody gets in.</source>
        <translation>Añadir un usuario, o no entra nadie.</translation>
    </message>
    <message>
        <source>Choose one way or both; otherwise nobody gets in.</source>
        <translation>Elegir una forma o ambas; de lo contrario no entra nadie.</translation>
    </message>
    <message>
        <source>Looking at the users…</source>
        <translation>Consultando los usuarios…</translation>
    </message>
    <message>
        <source>Other computers of the network can then send images to this one and see what the model answers. They see nothing else: no file of this computer, no case history, no image that is open here. All of it is encrypted, and every access stands in the audit log.</source>
        <translation>Otros ordenadores de la red podrán enviar imágenes a este y ver lo que responde el modelo. No ven nada más: ningún archivo de este ordenador, ni el historial de casos, ni las imágenes abiertas aquí. Todo va cifrado y cada acceso queda en el registro de auditoría.</translation>
    </message>
    <message>
        <source>The panel shows it, and a new one at any time. Good for a telephone or for the desk beside this one; the audit log cannot tell such people apart.</source>
        <translation>El panel lo muestra, y uno nuevo en cualquier momento. Bueno para un teléfono o el puesto de al lado; el registro de auditoría no puede distinguir a esas personas.</translation>
    </message>
    <message>
        <source>There is no user yet.</source>
        <translation>Todavía no hay ningún usuario.</translation>
    </message>
    <message>
        <source>Users: {count}. The panel lists them.</source>
        <translation>Usuarios: {count}. El panel los enumera.</translation>
    </message>
    <message>
        <source>Who can get in</source>
        <translation>Quién puede entrar</translation>
    </message>
    <message>
        <source>Whoever types the &amp;pairing code</source>
        <translation>Quien escriba el código de &amp;emparejamiento</translation>
    </message>
</context>
<context>
    <name>WindowSigning</name>
    <message>
        <source>Being recorded…</source>
        <translation>Registrando…</translation>
    </message>
    <message>
        <source>No case history is kept, so nothing can be signed. Preferences &gt; Case history switches it on.</source>
        <translation>No se lleva ningún historial de casos, por lo que no se puede firmar nada. Preferencias &gt; Historial de casos lo activa.</translation>
    </message>
    <message>
        <source>Not classified yet.</source>
        <translation>Aún sin clasificar.</translation>
    </message>
    <message>
        <source>Open an image to sign it off.</source>
        <translation>Abrir una imagen para firmarla.</translation>
    </message>
    <message>
        <source>The case history is being opened.</source>
        <translation>Se está abriendo el historial de casos.</translation>
    </message>
    <message>
        <source>What could not be classified cannot be signed off.</source>
        <translation>Lo que no se pudo clasificar no se puede firmar.</translation>
    </message>
</context>
<context>
    <name>_Nothing</name>
    <message>
        <source>Clear filters</source>
        <translation>Quitar filtros</translation>
    </message>
</context>
<context>
    <name>_Program</name>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>Classifies brain MRI slices with a neural network and shows where it looked. It works on this computer alone and sends nothing anywhere.</source>
        <translation>Clasifica cortes de RM cerebral con una red neuronal y muestra dónde se fijó. Funciona solo en este ordenador y no envía nada a ninguna parte.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versión {version}</translation>
    </message>
    <message>
        <source>none is loaded</source>
        <translation>ninguno cargado</translation>
    </message>
    <message>
        <source>{research_use}. “No tumour recognised” does not mean that there is none.</source>
        <translation>{research_use}. «Ningún tumor reconocido» no significa que no lo haya.</translation>
    </message>
</context>
<context>
    <name>_Reason</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show: {name}</source>
        <translation>Mostrar: {name}</translation>
    </message>
</context>
<context>
    <name>canvas</name>
    <message>
        <source>Activation map</source>
        <translation>Mapa de activación</translation>
    </message>
    <message>
        <source>C {center}  W {width}</source>
        <translation>C {center}  W {width}</translation>
    </message>
    <message>
        <source>Lengths in pixels</source>
        <translation>Longitudes en píxeles</translation>
    </message>
    <message>
        <source>Lengths in pixels: the file gives no spacing</source>
        <translation>Longitudes en píxeles: el archivo no indica el espaciado</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Position {value}</source>
        <translation>Posición {value}</translation>
    </message>
    <message>
        <source>Slice {number} of {count}</source>
        <translation>Corte {number} de {count}</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Zoom {value} %</source>
        <translation>Zoom {value} %</translation>
    </message>
    <message>
        <source>inverted</source>
        <translation>invertida</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>reflejada</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>fuerte</translation>
    </message>
    <message>
        <source>turned {degrees}°</source>
        <translation>girada {degrees}°</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>débil</translation>
    </message>
    <message>
        <source>{value} cm</source>
        <translation>{value} cm</translation>
    </message>
    <message>
        <source>{value} mm</source>
        <translation>{value} mm</translation>
    </message>
    <message>
        <source>{value} px</source>
        <translation>{value} px</translation>
    </message>
</context>
<context>
    <name>capture</name>
    <message>
        <source>Activation map of: {name}</source>
        <translation>Mapa de activación de: {name}</translation>
    </message>
    <message>
        <source>Cannot be excluded: {names}</source>
        <translation>No se puede excluir: {names}</translation>
    </message>
    <message>
        <source>Parts of the picture are painted over</source>
        <translation>Hay partes de la imagen tapadas</translation>
    </message>
</context>
<context>
    <name>classes</name>
    <message>
        <source>Glioma</source>
        <translation>Glioma</translation>
    </message>
    <message>
        <source>Meningioma</source>
        <translation>Meningioma</translation>
    </message>
    <message>
        <source>No tumour recognised</source>
        <translation>Ningún tumor reconocido</translation>
    </message>
    <message>
        <source>Pituitary tumour</source>
        <translation>Tumor hipofisario</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>(frame {number})</source>
        <translation>(corte {number})</translation>
    </message>
    <message>
        <source>(redoes {number})</source>
        <translation>(rehace {number})</translation>
    </message>
    <message>
        <source>(undoes {number})</source>
        <translation>(deshace {number})</translation>
    </message>
    <message>
        <source>1 case</source>
        <translation>1 caso</translation>
    </message>
    <message>
        <source>1 image classified</source>
        <translation>1 imagen clasificada</translation>
    </message>
    <message>
        <source>A class; may be repeated.</source>
        <translation>Una clase; se puede repetir.</translation>
    </message>
    <message>
        <source>A fault in MRI Classifier ended this command; a report without file names or patient data is in {file}.</source>
        <translation>Un fallo de MRI Classifier terminó este comando; en {file} hay un informe sin nombres de archivos ni datos de pacientes.</translation>
    </message>
    <message>
        <source>A fault in MRI Classifier ended this command; no report of it could be written ({kind}).</source>
        <translation>Un fallo de MRI Classifier terminó este comando; no se pudo escribir ningún informe ({kind}).</translation>
    </message>
    <message>
        <source>A further host name browsers use; may be repeated.</source>
        <translation>Otro nombre de host que usan los navegadores; se puede repetir.</translation>
    </message>
    <message>
        <source>A new or empty folder.</source>
        <translation>Una carpeta nueva o vacía.</translation>
    </message>
    <message>
        <source>Add a user; the password is asked for, or read as one line from standard input.</source>
        <translation>Añadir un usuario; la contraseña se pide o se lee como una línea de la entrada estándar.</translation>
    </message>
    <message>
        <source>Address of a reverse proxy in front; may be repeated.</source>
        <translation>Dirección de un proxy inverso situado delante; se puede repetir.</translation>
    </message>
    <message>
        <source>Address to listen on; as in the settings.</source>
        <translation>Dirección en la que escuchar; como en los ajustes.</translation>
    </message>
    <message>
        <source>Also cases where the reader agreed.</source>
        <translation>También los casos en que el lector estuvo de acuerdo.</translation>
    </message>
    <message>
        <source>Also draw where the model looked.</source>
        <translation>Dibujar también dónde se fijó el modelo.</translation>
    </message>
    <message>
        <source>Also record what is classified in the case history.</source>
        <translation>Registrar también lo clasificado en el historial de casos.</translation>
    </message>
    <message>
        <source>At most so many.</source>
        <translation>Como máximo tantos.</translation>
    </message>
    <message>
        <source>Brain MRI slices classified by a ResNet50. Research use only, not for diagnosis.

Without a command, `mriclassifier [FILE]...` opens the window.</source>
        <translation>Cortes de RM cerebral clasificados por una ResNet50. Solo para investigación, no para diagnóstico.

Sin comando, `mriclassifier [FILE]...` abre la ventana.</translation>
    </message>
    <message>
        <source>Certificate (SHA-256): {fingerprint}</source>
        <translation>Certificado (SHA-256): {fingerprint}</translation>
    </message>
    <message>
        <source>Certificate with its chain; its own if left out.</source>
        <translation>Certificado con su cadena; el propio si se omite.</translation>
    </message>
    <message>
        <source>Check a model folder or a ZIP file of one, and copy it to your models.</source>
        <translation>Comprobar una carpeta de modelo o un archivo ZIP de ella y copiarla a los modelos propios.</translation>
    </message>
    <message>
        <source>Check files and answers of these models, or of all.</source>
        <translation>Comprobar archivos y respuestas de estos modelos, o de todos.</translation>
    </message>
    <message>
        <source>Check instead that no row was changed or taken out.</source>
        <translation>Comprobar en su lugar que no se modificó ni quitó ninguna fila.</translation>
    </message>
    <message>
        <source>Check that no row of the audit log was changed or taken out, and that the database is sound.</source>
        <translation>Comprobar que no se modificó ni quitó ninguna fila del registro de auditoría y que la base de datos es correcta.</translation>
    </message>
    <message>
        <source>Check the files of program and model, and the answers to reference drawings.</source>
        <translation>Comprueba los archivos del programa y del modelo y las respuestas a dibujos de referencia.</translation>
    </message>
    <message>
        <source>Choose it, too.</source>
        <translation>Elegirlo también.</translation>
    </message>
    <message>
        <source>Choose the model for the window, the server and batches, after checking it.</source>
        <translation>Elegir el modelo para la ventana, el servidor y los lotes, tras comprobarlo.</translation>
    </message>
    <message>
        <source>Classify images (DICOM, NIfTI, PNG, JPEG, TIFF …), folders and ZIP files of them.</source>
        <translation>Clasificar imágenes (DICOM, NIfTI, PNG, JPEG, TIFF …), carpetas y archivos ZIP de ellas.</translation>
    </message>
    <message>
        <source>Classify on a Ray cluster, as in 10.0.0.5:6379; auto takes the one of this computer.</source>
        <translation>Clasificar en un clúster de Ray, como 10.0.0.5:6379; auto toma el de este ordenador.</translation>
    </message>
    <message>
        <source>Classifying</source>
        <translation>Clasificando</translation>
    </message>
    <message>
        <source>Code for the login page, for ten minutes and one browser: {code}</source>
        <translation>Código para la página de entrada, durante diez minutos y para un navegador: {code}</translation>
    </message>
    <message>
        <source>Copied to {database} and compared: {cases}, {rows} rows of the audit log. Set cases.database to use it; the history on this computer stays as it is.</source>
        <translation>Copiado a {database} y comparado: {cases}, {rows} filas del registro de auditoría. Ajuste cases.database para usarlo; el historial de este equipo queda como está.</translation>
    </message>
    <message>
        <source>Copy this computer&apos;s history into a shared database, which must be empty, and compare.</source>
        <translation>Copiar el historial de este equipo a una base de datos compartida, que debe estar vacía, y comparar.</translation>
    </message>
    <message>
        <source>Count cases and sign-offs over time.</source>
        <translation>Contar casos y firmas a lo largo del tiempo.</translation>
    </message>
    <message>
        <source>Ctrl-C ends it.</source>
        <translation>Ctrl-C lo termina.</translation>
    </message>
    <message>
        <source>Delete cases for good, in the backups too.</source>
        <translation>Borrar casos definitivamente, también en las copias de seguridad.</translation>
    </message>
    <message>
        <source>Delete one of your own models that is not in use.</source>
        <translation>Borrar uno de los modelos propios que no esté en uso.</translation>
    </message>
    <message>
        <source>Delete the model {name} for good?</source>
        <translation>¿Borrar definitivamente el modelo {name}?</translation>
    </message>
    <message>
        <source>Delete them for good, in the backups too?</source>
        <translation>¿Borrarlos definitivamente, también en las copias de seguridad?</translation>
    </message>
    <message>
        <source>Delete them for good? Backups of the database server hold them until they are replaced.</source>
        <translation>¿Eliminarlos definitivamente? Las copias de seguridad del servidor de la base de datos los contienen hasta que se reemplacen.</translation>
    </message>
    <message>
        <source>Deleted for good: {cases}.</source>
        <translation>Borrado definitivo: {cases}.</translation>
    </message>
    <message>
        <source>Deleted: {name}.</source>
        <translation>Borrado: {name}.</translation>
    </message>
    <message>
        <source>Do not ask.</source>
        <translation>No preguntar.</translation>
    </message>
    <message>
        <source>Every other computer needs a copy of the key of the pseudonyms, {file}.</source>
        <translation>Todos los demás equipos necesitan una copia de la clave de los seudónimos, {file}.</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FALLO</translation>
    </message>
    <message>
        <source>Files ending in .csv, .xlsx or .json.</source>
        <translation>Archivos que terminen en .csv, .xlsx o .json.</translation>
    </message>
    <message>
        <source>For other computers too: with TLS and login.</source>
        <translation>También para otros ordenadores: con TLS e inicio de sesión.</translation>
    </message>
    <message>
        <source>Further failures stand in the results alone.</source>
        <translation>Los demás errores figuran solo en los resultados.</translation>
    </message>
    <message>
        <source>Give a user another password; whoever is logged in with the old one is logged out.</source>
        <translation>Dar otra contraseña a un usuario; quien haya entrado con la anterior queda fuera.</translation>
    </message>
    <message>
        <source>Go back to the model that was in use before.</source>
        <translation>Volver al modelo que estaba en uso antes.</translation>
    </message>
    <message>
        <source>Going on with an interrupted batch: {count} files are done already.</source>
        <translation>Se continúa un lote interrumpido: {count} archivos ya están hechos.</translation>
    </message>
    <message>
        <source>Going on with an interrupted batch: {count} images are done already.</source>
        <translation>Se continúa un lote interrumpido: {count} imágenes ya están hechas.</translation>
    </message>
    <message>
        <source>How long it is valid.</source>
        <translation>Cuánto tiempo es válido.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Images, folders and ZIP files.</source>
        <translation>Imágenes, carpetas y archivos ZIP.</translation>
    </message>
    <message>
        <source>In use: {name} {version}.</source>
        <translation>En uso: {name} {version}.</translation>
    </message>
    <message>
        <source>Installed: {name} {version}.</source>
        <translation>Instalado: {name} {version}.</translation>
    </message>
    <message>
        <source>It is in use.</source>
        <translation>Está en uso.</translation>
    </message>
    <message>
        <source>It is shown this once; keep it where only the program that uses it can read it.</source>
        <translation>Se muestra solo esta vez; guardarlo donde solo pueda leerlo el programa que lo usa.</translation>
    </message>
    <message>
        <source>JSON, one object a line.</source>
        <translation>JSON, un objeto por línea.</translation>
    </message>
    <message>
        <source>Keep a journal; go on with an interrupted batch like this.</source>
        <translation>Llevar un diario; continuar un lote interrumpido como este.</translation>
    </message>
    <message>
        <source>Key of that certificate, not encrypted.</source>
        <translation>Clave de ese certificado, sin cifrar.</translation>
    </message>
    <message>
        <source>List cases, newest first; --sort uncertainty makes a worklist of it.</source>
        <translation>Listar casos, los más recientes primero; --sort uncertainty hace de ello una lista de trabajo.</translation>
    </message>
    <message>
        <source>List the models, damaged ones with their reason; the one in use has a star.</source>
        <translation>Listar los modelos, los dañados con su motivo; el que está en uso lleva un asterisco.</translation>
    </message>
    <message>
        <source>List tokens; the tokens themselves are not kept.</source>
        <translation>Listar tokens; los propios tokens no se conservan.</translation>
    </message>
    <message>
        <source>List users.</source>
        <translation>Listar usuarios.</translation>
    </message>
    <message>
        <source>List, check and choose models.</source>
        <translation>Listar, comprobar y elegir modelos.</translation>
    </message>
    <message>
        <source>Make a copy of the history while it is in use.</source>
        <translation>Hacer una copia del historial mientras está en uso.</translation>
    </message>
    <message>
        <source>Make a token for a program and print it, this once.</source>
        <translation>Crear un token para un programa y mostrarlo, solo esta vez.</translation>
    </message>
    <message>
        <source>Make a token worthless at once.</source>
        <translation>Dejar un token sin valor al instante.</translation>
    </message>
    <message>
        <source>Make or renew the tables of a shared history in PostgreSQL, as their owner.</source>
        <translation>Crear o renovar, como propietario, las tablas de un historial compartido en PostgreSQL.</translation>
    </message>
    <message>
        <source>Make the own certificate anew.</source>
        <translation>Hacer de nuevo el certificado propio.</translation>
    </message>
    <message>
        <source>May be repeated.</source>
        <translation>Se puede repetir.</translation>
    </message>
    <message>
        <source>Next: {command}</source>
        <translation>Siguiente: {command}</translation>
    </message>
    <message>
        <source>No files with such a name.</source>
        <translation>Ningún archivo con tal nombre.</translation>
    </message>
    <message>
        <source>One JSON object a frame, one a line.</source>
        <translation>Un objeto JSON por corte, uno por línea.</translation>
    </message>
    <message>
        <source>One JSON object a model, one a line.</source>
        <translation>Un objeto JSON por modelo, uno por línea.</translation>
    </message>
    <message>
        <source>Only files with such a name, as in &apos;*T1*&apos;.</source>
        <translation>Solo archivos con tal nombre, como &apos;*T1*&apos;.</translation>
    </message>
    <message>
        <source>Open a second window beside one that is open.</source>
        <translation>Abrir una segunda ventana junto a otra abierta.</translation>
    </message>
    <message>
        <source>Open the window, with these files (the default command).</source>
        <translation>Abrir la ventana con estos archivos (comando predeterminado).</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Pictures written to {name}: {count}.</source>
        <translation>Imágenes escritas en {name}: {count}.</translation>
    </message>
    <message>
        <source>Port; 0 takes a free one.</source>
        <translation>Puerto; 0 toma uno libre.</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Predicción</translation>
    </message>
    <message>
        <source>Print the audit log that accesses over the network are written to.</source>
        <translation>Mostrar el registro de auditoría en el que se escriben los accesos por la red.</translation>
    </message>
    <message>
        <source>Print the audit log.</source>
        <translation>Mostrar el registro de auditoría.</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilidad</translation>
    </message>
    <message>
        <source>Read the folders in folders, too.</source>
        <translation>Leer también las carpetas dentro de las carpetas.</translation>
    </message>
    <message>
        <source>Recorded longer ago.</source>
        <translation>Registrados hace más tiempo.</translation>
    </message>
    <message>
        <source>Remove a user; whoever is logged in under the name is logged out.</source>
        <translation>Quitar un usuario; quien haya entrado con ese nombre queda fuera.</translation>
    </message>
    <message>
        <source>Research use only, not for diagnosis.</source>
        <translation>Solo para investigación, no para diagnóstico.</translation>
    </message>
    <message>
        <source>Serve the web page and the HTTP interface until Ctrl-C; options left out are as in the settings.</source>
        <translation>Servir la página web y la interfaz HTTP hasta Ctrl-C; las opciones omitidas son como en los ajustes.</translation>
    </message>
    <message>
        <source>Show everything that is kept of a case.</source>
        <translation>Mostrar todo lo que se conserva de un caso.</translation>
    </message>
    <message>
        <source>Show the certificate that a shared server shows; its own is made where there is none.</source>
        <translation>Mostrar el certificado que presenta un servidor compartido; si no lo hay, se crea uno propio.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Mostrar la versión.</translation>
    </message>
    <message>
        <source>Show what a model is; without a name, the one in use.</source>
        <translation>Mostrar qué es un modelo; sin nombre, el que está en uso.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>The case history is not complete.</source>
        <translation>El historial de casos no está completo.</translation>
    </message>
    <message>
        <source>The case history: list, export, check, delete.</source>
        <translation>El historial de casos: listar, exportar, comprobar, borrar.</translation>
    </message>
    <message>
        <source>The database has its tables and rules; the rest is its server&apos;s to check.</source>
        <translation>La base de datos tiene sus tablas y reglas; lo demás lo comprueba su servidor.</translation>
    </message>
    <message>
        <source>The database is damaged: {damage}</source>
        <translation>La base de datos está dañada: {damage}</translation>
    </message>
    <message>
        <source>The database is sound.</source>
        <translation>La base de datos es correcta.</translation>
    </message>
    <message>
        <source>The same command with --resume goes on where this one stopped.</source>
        <translation>El mismo comando con --resume continúa donde este se detuvo.</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Lo mismo otra vez</translation>
    </message>
    <message>
        <source>The self-check failed at {names}.</source>
        <translation>La autocomprobación falló en: {names}.</translation>
    </message>
    <message>
        <source>The tables in {database} are ready.</source>
        <translation>Las tablas de {database} están listas.</translation>
    </message>
    <message>
        <source>The token {id} is worth nothing any more.</source>
        <translation>El token {id} ya no vale nada.</translation>
    </message>
    <message>
        <source>The web server&apos;s users, tokens, certificate and audit log.</source>
        <translation>Usuarios, tokens, certificado y registro de auditoría del servidor web.</translation>
    </message>
    <message>
        <source>There is no model.</source>
        <translation>No hay ningún modelo.</translation>
    </message>
    <message>
        <source>There is no option {name}.</source>
        <translation>No existe la opción {name}.</translation>
    </message>
    <message>
        <source>Today&apos;s backup is there already.</source>
        <translation>La copia de seguridad de hoy ya existe.</translation>
    </message>
    <message>
        <source>Tokens for programs.</source>
        <translation>Tokens para programas.</translation>
    </message>
    <message>
        <source>Try mriclassifier --help.</source>
        <translation>Probar mriclassifier --help.</translation>
    </message>
    <message>
        <source>Users who log in to the web page.</source>
        <translation>Usuarios que entran en la página web.</translation>
    </message>
    <message>
        <source>What runs the model; as in the settings if left out.</source>
        <translation>Lo que ejecuta el modelo; como en los ajustes si se omite.</translation>
    </message>
    <message>
        <source>What this command speaks: en, de, es or zh; as in the settings if left out.</source>
        <translation>Idioma de este comando: en, de, es o zh; como en los ajustes si se omite.</translation>
    </message>
    <message>
        <source>What to call it; else its own name.</source>
        <translation>Cómo llamarlo; si no, su propio nombre.</translation>
    </message>
    <message>
        <source>Where to; today&apos;s daily copy if left out.</source>
        <translation>Adónde; la copia diaria de hoy si se omite.</translation>
    </message>
    <message>
        <source>Whether the printed address lets one in.</source>
        <translation>Si la dirección mostrada deja entrar.</translation>
    </message>
    <message>
        <source>Whether users may log in.</source>
        <translation>Si los usuarios pueden entrar.</translation>
    </message>
    <message>
        <source>Which model; as in the settings if left out.</source>
        <translation>Qué modelo; como en los ajustes si se omite.</translation>
    </message>
    <message>
        <source>Who may use them.</source>
        <translation>Quién puede usarlas.</translation>
    </message>
    <message>
        <source>With --cluster: folder for both tables.</source>
        <translation>Con --cluster: carpeta para ambas tablas.</translation>
    </message>
    <message>
        <source>With --cluster: write a Parquet file.</source>
        <translation>Con --cluster: escribir un archivo Parquet.</translation>
    </message>
    <message>
        <source>With everything that is stored of persons.</source>
        <translation>Con todo lo que se guarda de las personas.</translation>
    </message>
    <message>
        <source>Words that have to stand in a case.</source>
        <translation>Palabras que deben figurar en un caso.</translation>
    </message>
    <message>
        <source>Write a CSV file instead.</source>
        <translation>Escribir en su lugar un archivo CSV.</translation>
    </message>
    <message>
        <source>Write a list of cases; pseudonyms alone unless --identity is given.</source>
        <translation>Escribir una lista de casos; solo seudónimos si no se indica --identity.</translation>
    </message>
    <message>
        <source>Write an Excel workbook.</source>
        <translation>Escribir un libro de Excel.</translation>
    </message>
    <message>
        <source>Write corrected cases as a folder to train on.</source>
        <translation>Escribir los casos corregidos como carpeta de entrenamiento.</translation>
    </message>
    <message>
        <source>Write one JSON document.</source>
        <translation>Escribir un documento JSON.</translation>
    </message>
    <message>
        <source>Written to {names}.</source>
        <translation>Escrito: {names}.</translation>
    </message>
    <message>
        <source>Written to {name}: {cases}.</source>
        <translation>Escrito en {name}: {cases}.</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>de acuerdo</translation>
    </message>
    <message>
        <source>agreement {share}</source>
        <translation>concordancia {share}</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>incluido</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>calibración</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>clases</translation>
    </message>
    <message>
        <source>classify, batch or model; may be repeated; all if left out.</source>
        <translation>classify, batch o model; se puede repetir; todos si se omite.</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corregido</translation>
    </message>
    <message>
        <source>created</source>
        <translation>creado</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañado</translation>
    </message>
    <message>
        <source>expired {day}</source>
        <translation>caducado el {day}</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>carpeta</translation>
    </message>
    <message>
        <source>input</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>issued, until {day}, for {names}</source>
        <translation>emitido, hasta el {day}, para {names}</translation>
    </message>
    <message>
        <source>its own, until {day}, for {names}</source>
        <translation>propio, hasta el {day}, para {names}</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>not excluded: {names}</source>
        <translation>no se excluye: {names}</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>out of distribution</source>
        <translation>fuera de lo aprendido</translation>
    </message>
    <message>
        <source>postgresql://OWNER@HOST/DATABASE</source>
        <translation>postgresql://PROPIETARIO@SERVIDOR/BASE</translation>
    </message>
    <message>
        <source>postgresql://USER@HOST/DATABASE</source>
        <translation>postgresql://USUARIO@SERVIDOR/BASE</translation>
    </message>
    <message>
        <source>prediction set</source>
        <translation>conjunto de predicción</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>desde el {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta el {day}</translation>
    </message>
    <message>
        <source>version</source>
        <translation>versión</translation>
    </message>
    <message>
        <source>warning: {sentence}</source>
        <translation>advertencia: {sentence}</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>propio</translation>
    </message>
    <message>
        <source>{cases}, {open} open</source>
        <translation>{cases}, {open} sin firmar</translation>
    </message>
    <message>
        <source>{code} has no picture: neither stored, nor found where its file lay.</source>
        <translation>{code} no tiene imagen: ni guardada ni encontrada donde estaba su archivo.</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count} bytes</translation>
    </message>
    <message>
        <source>{count} cases</source>
        <translation>{count} casos</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} con error</translation>
    </message>
    <message>
        <source>{count} images classified</source>
        <translation>{count} imágenes clasificadas</translation>
    </message>
    <message>
        <source>{count} of {total} files are done and kept: --resume goes on from there.</source>
        <translation>{count} de {total} archivos están hechos y guardados: --resume continúa desde ahí.</translation>
    </message>
    <message>
        <source>{method}, coverage {value}</source>
        <translation>{method}, cobertura {value}</translation>
    </message>
    <message>
        <source>{method}, temperature {value}</source>
        <translation>{method}, temperatura {value}</translation>
    </message>
    <message>
        <source>{name} is missing.</source>
        <translation>Falta {name}.</translation>
    </message>
    <message>
        <source>{recorded} recorded  {agreed} agreed  {corrected} corrected</source>
        <translation>{recorded} registrados  {agreed} de acuerdo  {corrected} corregidos</translation>
    </message>
    <message>
        <source>{scored} of {count} slices classified</source>
        <translation>{scored} de {count} cortes clasificados</translation>
    </message>
    <message>
        <source>{shown} of {cases}</source>
        <translation>{shown} de {cases}</translation>
    </message>
    <message>
        <source>“{name}” can log in no longer.</source>
        <translation>«{name}» ya no puede entrar.</translation>
    </message>
    <message>
        <source>“{name}” has another password.</source>
        <translation>«{name}» tiene otra contraseña.</translation>
    </message>
    <message>
        <source>“{name}” may log in while the server lets users in (setting server.users).</source>
        <translation>«{name}» puede entrar mientras el servidor admita usuarios (ajuste server.users).</translation>
    </message>
</context>
<context>
    <name>engines</name>
    <message>
        <source>Keras (TensorFlow)</source>
        <translation>Keras (TensorFlow)</translation>
    </message>
    <message>
        <source>ONNX Runtime</source>
        <translation>ONNX Runtime</translation>
    </message>
    <message>
        <source>ONNX Runtime, 8 bit</source>
        <translation>ONNX Runtime, 8 bits</translation>
    </message>
    <message>
        <source>OpenVINO</source>
        <translation>OpenVINO</translation>
    </message>
    <message>
        <source>OpenVINO, 8 bit</source>
        <translation>OpenVINO, 8 bits</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>&quot;{name}&quot; cannot be the name of a model. Give --name with letters, digits, dots, dashes and underscores.</source>
        <translation>«{name}» no puede ser el nombre de un modelo. Indicar --name con letras, cifras, puntos, guiones y guiones bajos.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; cannot be the name of a model. Use letters without accents, digits, dots, dashes and underscores, and begin with a letter or a digit.</source>
        <translation>«{name}» no puede ser el nombre de un modelo. Usar letras sin acentos, cifras, puntos, guiones y guiones bajos, y empezar por una letra o una cifra.</translation>
    </message>
    <message>
        <source>--parquet and --out-dir go with --cluster alone.</source>
        <translation>--parquet y --out-dir solo van con --cluster.</translation>
    </message>
    <message>
        <source>1-bit values</source>
        <translation>valores de 1 bit</translation>
    </message>
    <message>
        <source>128-bit numbers</source>
        <translation>números de 128 bits</translation>
    </message>
    <message>
        <source>A certificate and its key belong together; give both files.</source>
        <translation>Un certificado y su clave van juntos; indicar los dos archivos.</translation>
    </message>
    <message>
        <source>A fault in the program stopped this ({kind}).</source>
        <translation>Un fallo del programa detuvo esto ({kind}).</translation>
    </message>
    <message>
        <source>A heat map cannot be encoded as PNG.</source>
        <translation>No se puede codificar un mapa de activación como PNG.</translation>
    </message>
    <message>
        <source>A name has 1 to {longest} characters, all of which can be seen.</source>
        <translation>Un nombre tiene de 1 a {longest} caracteres, todos visibles.</translation>
    </message>
    <message>
        <source>A newer version of this program wrote the case history in {database}; it was left as it is. Use the newer version.</source>
        <translation>Una versión más nueva de este programa escribió el historial de casos en {database}; se dejó como está. Use la versión más nueva.</translation>
    </message>
    <message>
        <source>A newer version of this program wrote the case history in {folder}; it was left as it is. Use the newer version.</source>
        <translation>Una versión más reciente de este programa escribió el historial de casos en {folder}; se dejó como estaba. Usar la versión más reciente.</translation>
    </message>
    <message>
        <source>A part of MRI Classifier is missing or damaged ({name}). Install the program again; settings and cases are kept.</source>
        <translation>Falta una parte de MRI Classifier o está dañada ({name}). Instale el programa de nuevo; los ajustes y los casos se conservan.</translation>
    </message>
    <message>
        <source>A password has {shortest} to {longest} characters; several words in a row are easy to keep.</source>
        <translation>Una contraseña tiene de {shortest} a {longest} caracteres; varias palabras seguidas son fáciles de recordar.</translation>
    </message>
    <message>
        <source>A scope is one of {scopes}.</source>
        <translation>Un ámbito es uno de {scopes}.</translation>
    </message>
    <message>
        <source>A slice seems to be missing between slice {before} and {after}.</source>
        <translation>Parece faltar un corte entre el {before} y el {after}.</translation>
    </message>
    <message>
        <source>A token is valid for 1 to {longest} days.</source>
        <translation>Un token es válido de 1 a {longest} días.</translation>
    </message>
    <message>
        <source>A token needs at least one scope: {scopes}.</source>
        <translation>Un token necesita al menos un ámbito: {scopes}.</translation>
    </message>
    <message>
        <source>Another model answers now than the one that this batch was begun with, {name} {version} ({engine}). Choose that one again to go on with the batch.</source>
        <translation>Ahora responde un modelo distinto de aquel con el que se empezó este lote, {name} {version} ({engine}). Elegir ese otra vez para continuar el lote.</translation>
    </message>
    <message>
        <source>Another model was chosen meanwhile. Send the files again.</source>
        <translation>Entretanto se eligió otro modelo. Enviar los archivos otra vez.</translation>
    </message>
    <message>
        <source>Another program holds the case history in {folder}; nothing was changed. Try again in a moment.</source>
        <translation>Otro programa ocupa el historial de casos en {folder}; no se cambió nada. Intentarlo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>Another program is writing into {database} all the time; nothing was changed. Try again in a moment.</source>
        <translation>Otro programa está escribiendo todo el tiempo en {database}; no se cambió nada. Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>Another program works on this training. Stop it there first.</source>
        <translation>Otro programa trabaja en este entrenamiento. Detenerlo allí primero.</translation>
    </message>
    <message>
        <source>Another window or command is at work on this batch already.</source>
        <translation>Otra ventana u otro comando ya trabaja en este lote.</translation>
    </message>
    <message>
        <source>At row {number} the history was restored from a backup or begun anew, because it was damaged or missing: rows that only the damaged one held are not in this log.</source>
        <translation>En la fila {number} el historial se restauró de una copia de seguridad o se empezó de nuevo porque estaba dañado o faltaba: las filas que solo tenía el dañado no están en este registro.</translation>
    </message>
    <message>
        <source>Before row {number} of the audit log was written, rows had been taken out or exchanged.</source>
        <translation>Antes de escribirse la fila {number} del registro de auditoría se habían quitado o intercambiado filas.</translation>
    </message>
    <message>
        <source>Behind a reverse proxy, name the host that browsers ask for (--name, server.names).</source>
        <translation>Detrás de un proxy inverso, indicar el host que piden los navegadores (--name, server.names).</translation>
    </message>
    <message>
        <source>Blank, or nearly so. The answer means nothing.</source>
        <translation>En blanco o casi. La respuesta no significa nada.</translation>
    </message>
    <message>
        <source>CT</source>
        <translation>TC</translation>
    </message>
    <message>
        <source>Choose the class that you correct the answer to.</source>
        <translation>Elegir la clase a la que se corrige la respuesta.</translation>
    </message>
    <message>
        <source>Classifying on a cluster needs Ray, PyArrow and fsspec, which are not installed. Install MRI Classifier with its extra “cluster”.</source>
        <translation>Clasificar en un clúster requiere Ray, PyArrow y fsspec, que no están instalados. Instalar MRI Classifier con su extra «cluster».</translation>
    </message>
    <message>
        <source>Count by day, week or month, not by {step}.</source>
        <translation>Contar por día, semana o mes, no por {step}.</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Dañado</translation>
    </message>
    <message>
        <source>Does not look like a slice of a brain MRI, and the model knows nothing else. The answer means nothing.</source>
        <translation>No parece un corte de RM cerebral y el modelo no conoce otra cosa. La respuesta no significa nada.</translation>
    </message>
    <message>
        <source>Files of this series name different patients; they are shown apart. Check to whom these images belong.</source>
        <translation>Hay archivos de esta serie que nombran a pacientes distintos; se muestran por separado. Comprobar a quién pertenecen estas imágenes.</translation>
    </message>
    <message>
        <source>Give --yes to delete a model without being asked.</source>
        <translation>Indicar --yes para borrar un modelo sin que se pregunte.</translation>
    </message>
    <message>
        <source>Give --yes to delete cases without being asked.</source>
        <translation>Indicar --yes para borrar casos sin que se pregunte.</translation>
    </message>
    <message>
        <source>Give either --json or --csv, not both.</source>
        <translation>Indicar --json o --csv, no ambos.</translation>
    </message>
    <message>
        <source>Heat maps cannot be written to {folder}: {reason}.</source>
        <translation>No se pueden escribir mapas de activación en {folder}: {reason}.</translation>
    </message>
    <message>
        <source>In colour, like a photograph or a colour-coded scan. The model knows grey MRI slices only; the answer means nothing.</source>
        <translation>En color, como una fotografía o un estudio con código de colores. El modelo solo conoce cortes de RM en gris; la respuesta no significa nada.</translation>
    </message>
    <message>
        <source>Keras cannot be started ({reason}). Install the extra &quot;training&quot; again, or choose the ONNX engine.</source>
        <translation>No se puede iniciar Keras ({reason}). Instalar otra vez el extra «training» o elegir el motor ONNX.</translation>
    </message>
    <message>
        <source>Keras could not run the model ({reason}). Close other programs and try again, or choose another engine.</source>
        <translation>Keras no pudo ejecutar el modelo ({reason}). Cerrar otros programas e intentarlo de nuevo, o elegir otro motor.</translation>
    </message>
    <message>
        <source>Looks like text, a chart or a screenshot, and not like a scan. The answer means nothing.</source>
        <translation>Parece texto, un gráfico o una captura de pantalla, y no un estudio. La respuesta no significa nada.</translation>
    </message>
    <message>
        <source>MRI Classifier speaks {language} when it is started again.</source>
        <translation>MRI Classifier hablará {language} cuando se inicie de nuevo.</translation>
    </message>
    <message>
        <source>Missing or not readable</source>
        <translation>Falta o no se puede leer</translation>
    </message>
    <message>
        <source>Name the cases, or give --older-than, one of the two.</source>
        <translation>Indicar los casos o bien --older-than, uno de los dos.</translation>
    </message>
    <message>
        <source>No Ray cluster answers at {address}. Check the address (as in 10.0.0.5:6379), whether the cluster runs, and whether its token is known here.</source>
        <translation>Ningún clúster de Ray responde en {address}. Comprobar la dirección (como 10.0.0.5:6379), si el clúster está en marcha y si aquí se conoce su token.</translation>
    </message>
    <message>
        <source>No batch can begin, because its journal cannot be written to {folder}: {reason}. Make room there or make the folder writable, then start again.</source>
        <translation>No puede empezar ningún lote porque no se puede escribir su diario en {folder}: {reason}. Liberar espacio allí o permitir la escritura en la carpeta y empezar otra vez.</translation>
    </message>
    <message>
        <source>No case history is kept. Preferences &gt; Case history switches it on.</source>
        <translation>No se lleva ningún historial de casos. Preferencias &gt; Historial de casos lo activa.</translation>
    </message>
    <message>
        <source>No case history is kept; the setting cases.keep switches it on.</source>
        <translation>No se lleva ningún historial de casos; el ajuste cases.keep lo activa.</translation>
    </message>
    <message>
        <source>No case is signed off as wanted yet, so there is nothing to train on.</source>
        <translation>Todavía no hay ningún caso firmado como se pide; no hay nada con qué entrenar.</translation>
    </message>
    <message>
        <source>No computer of the cluster has a processor core to give.</source>
        <translation>Ningún ordenador del clúster tiene un núcleo de procesador disponible.</translation>
    </message>
    <message>
        <source>No file fits the chosen kinds and name patterns. Choose others, or another folder.</source>
        <translation>Ningún archivo corresponde a los tipos y patrones de nombre elegidos. Elegir otros u otra carpeta.</translation>
    </message>
    <message>
        <source>No folder for temporary files can be written. Make room on the disk, or let the variable TMPDIR name a folder with room.</source>
        <translation>No se puede escribir en ninguna carpeta de archivos temporales. Libere espacio en el disco o indique con la variable TMPDIR una carpeta con espacio.</translation>
    </message>
    <message>
        <source>No picture in it</source>
        <translation>No contiene ninguna imagen</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save the report as PDF instead.</source>
        <translation>No hay ninguna impresora configurada en este ordenador. Guardar el informe como PDF.</translation>
    </message>
    <message>
        <source>No slice through a head can be made out. The answer means nothing.</source>
        <translation>No se distingue ningún corte de una cabeza. La respuesta no significa nada.</translation>
    </message>
    <message>
        <source>No trusted encrypted connection to {database} was made: {reason}. Check the server&apos;s certificate and sslmode in cases.database.</source>
        <translation>No se logró una conexión cifrada y de confianza con {database}: {reason}. Compruebe el certificado del servidor y sslmode en cases.database.</translation>
    </message>
    <message>
        <source>Nobody could log in: pairing is off, and there are no users and no tokens.</source>
        <translation>Nadie podría entrar: el emparejamiento está desactivado y no hay usuarios ni tokens.</translation>
    </message>
    <message>
        <source>Noise without any structure. The answer means nothing.</source>
        <translation>Ruido sin estructura alguna. La respuesta no significa nada.</translation>
    </message>
    <message>
        <source>None of the corrected cases has a picture to learn from. Let the program store the pictures of corrected cases (Preferences &gt; Case history), or open the files again.</source>
        <translation>Ninguno de los casos corregidos tiene una imagen de la que aprender. Permitir que el programa guarde las imágenes de los casos corregidos (Preferencias &gt; Historial de casos) o volver a abrir los archivos.</translation>
    </message>
    <message>
        <source>None of the {count} cases has a picture, so there is nothing to train on. Let the program store images of corrected cases (Preferences &gt; Case history), or open their files again.</source>
        <translation>Ninguno de los {count} casos tiene imagen; no hay nada con qué entrenar. Permitir que el programa guarde imágenes de casos corregidos (Preferencias &gt; Historial de casos) o volver a abrir sus archivos.</translation>
    </message>
    <message>
        <source>Not a kind of file that is read</source>
        <translation>No es un tipo de archivo admitido</translation>
    </message>
    <message>
        <source>Not certain: refer to a radiologist. No class is probable enough for an answer.</source>
        <translation>Incierto: remitir a un radiólogo. Ninguna clase es lo bastante probable para dar una respuesta.</translation>
    </message>
    <message>
        <source>Not certain: refer to a radiologist. The model recognises less in this slice than in those that it learned from.</source>
        <translation>Incierto: remitir a un radiólogo. El modelo reconoce menos en este corte que en aquellos de los que aprendió.</translation>
    </message>
    <message>
        <source>Not checked whether the slice is like those that the model learned from: this model cannot tell.</source>
        <translation>No se comprobó si el corte se parece a aquellos de los que aprendió el modelo: este modelo no puede saberlo.</translation>
    </message>
    <message>
        <source>Not like the slices that the model learned from, perhaps of another sequence or plane. Do not rely on the answer.</source>
        <translation>Distinto de los cortes de los que aprendió el modelo, quizá de otra secuencia u otro plano. No fiarse de la respuesta.</translation>
    </message>
    <message>
        <source>ONNX Runtime cannot be started ({reason}). Install MRI Classifier again.</source>
        <translation>No se puede iniciar ONNX Runtime ({reason}). Instalar MRI Classifier otra vez.</translation>
    </message>
    <message>
        <source>ONNX Runtime could not run the model ({reason}). Close other programs and try again, or choose another engine.</source>
        <translation>ONNX Runtime no pudo ejecutar el modelo ({reason}). Cerrar otros programas e intentarlo de nuevo, o elegir otro motor.</translation>
    </message>
    <message>
        <source>On this processor the 8-bit copy of the model {name} answers otherwise than when it was checked (by {off:.2g} in probability). Choose another engine.</source>
        <translation>En este procesador, la copia de 8 bits del modelo {name} responde de otra manera que cuando se comprobó (diferencia de {off:.2g} en la probabilidad). Elegir otro motor.</translation>
    </message>
    <message>
        <source>One file is a copy of another one and is shown once.</source>
        <translation>Un archivo es copia de otro y se muestra una vez.</translation>
    </message>
    <message>
        <source>One slice lies in the same place as another one; both are shown.</source>
        <translation>Un corte está en el mismo lugar que otro; se muestran ambos.</translation>
    </message>
    <message>
        <source>OpenVINO cannot be started ({reason}). Install the extra &quot;openvino&quot; of MRI Classifier, or choose the ONNX engine.</source>
        <translation>No se puede iniciar OpenVINO ({reason}). Instalar el extra «openvino» de MRI Classifier o elegir el motor ONNX.</translation>
    </message>
    <message>
        <source>OpenVINO could not run the model ({reason}). Close other programs and try again, or choose another engine.</source>
        <translation>OpenVINO no pudo ejecutar el modelo ({reason}). Cerrar otros programas e intentarlo de nuevo, o elegir otro motor.</translation>
    </message>
    <message>
        <source>Other computers are let in only with users or pairing. Add a user, or switch pairing on.</source>
        <translation>Otros ordenadores solo entran con usuarios o emparejamiento. Añadir un usuario o activar el emparejamiento.</translation>
    </message>
    <message>
        <source>Other reasons</source>
        <translation>Otros motivos</translation>
    </message>
    <message>
        <source>PET</source>
        <translation>PET</translation>
    </message>
    <message>
        <source>Port {port} of {host} is in use by another program. Name another one; 0 takes a free one.</source>
        <translation>Otro programa usa el puerto {port} de {host}. Indicar otro; 0 toma uno libre.</translation>
    </message>
    <message>
        <source>Row {number} of the audit log does not follow the row before it; rows were exchanged.</source>
        <translation>La fila {number} del registro de auditoría no sigue a la anterior; se intercambiaron filas.</translation>
    </message>
    <message>
        <source>Row {number} of the audit log is missing.</source>
        <translation>Falta la fila {number} del registro de auditoría.</translation>
    </message>
    <message>
        <source>Row {number} of the audit log is not the one that was written; the log was replaced.</source>
        <translation>La fila {number} del registro de auditoría no es la que se escribió; el registro fue sustituido.</translation>
    </message>
    <message>
        <source>Row {number} of the audit log was changed after it was written.</source>
        <translation>La fila {number} del registro de auditoría se modificó después de escribirse.</translation>
    </message>
    <message>
        <source>Shows the first of {count} volumes.</source>
        <translation>Muestra el primero de {count} volúmenes.</translation>
    </message>
    <message>
        <source>Slices seem to be missing in {count} places, the first after slice {before}.</source>
        <translation>Parecen faltar cortes en {count} lugares, el primero después del corte {before}.</translation>
    </message>
    <message>
        <source>TensorFlow needs a processor with AVX, which this computer lacks. Classify with ONNX Runtime (--engine onnx), and train on another computer.</source>
        <translation>TensorFlow necesita un procesador con AVX, que este ordenador no tiene. Clasifique con ONNX Runtime (--engine onnx) y entrene en otro ordenador.</translation>
    </message>
    <message>
        <source>Texts are part of the image; they may name the patient, and may sway the model.</source>
        <translation>Hay textos que forman parte de la imagen; pueden nombrar al paciente e influir en el modelo.</translation>
    </message>
    <message>
        <source>The Keras engine needs TensorFlow, which is not installed. Install the extra &quot;training&quot; of MRI Classifier, or choose the ONNX engine.</source>
        <translation>El motor Keras necesita TensorFlow, que no está instalado. Instalar el extra «training» de MRI Classifier o elegir el motor ONNX.</translation>
    </message>
    <message>
        <source>The Python at {path} cannot be started ({reason}). Correct Preferences &gt; Training &gt; Python for training.</source>
        <translation>No se puede iniciar el Python de {path} ({reason}). Corregir Preferencias &gt; Entrenamiento &gt; Python para el entrenamiento.</translation>
    </message>
    <message>
        <source>The Python at {path} cannot train: it has no {missing}. Install the package with the extra &quot;training&quot; there, or name another one under Preferences &gt; Training.</source>
        <translation>El Python de {path} no puede entrenar: le falta {missing}. Instalar allí el paquete con el extra «training» o indicar otro en Preferencias &gt; Entrenamiento.</translation>
    </message>
    <message>
        <source>The address of the database must hold no password, because settings are readable; put it into the password file (~/.pgpass) or the variable PGPASSWORD.</source>
        <translation>La dirección de la base de datos no debe contener una contraseña, porque los ajustes son legibles; póngala en el archivo de contraseñas (~/.pgpass) o en la variable PGPASSWORD.</translation>
    </message>
    <message>
        <source>The administrator of this computer does not let the account {account} do this.</source>
        <translation>El administrador de este ordenador no permite esto a la cuenta {account}.</translation>
    </message>
    <message>
        <source>The administrator of this computer has fixed the setting {key}.</source>
        <translation>El administrador de este ordenador ha fijado el ajuste {key}.</translation>
    </message>
    <message>
        <source>The administrator&apos;s rules fix {key} at something that is not {allowed}; this rule is not used.</source>
        <translation>Las reglas del administrador fijan {key} en algo que no es {allowed}; esta regla no se usa.</translation>
    </message>
    <message>
        <source>The administrator&apos;s rules in {file} cannot be used ({reason}); what they could restrict is refused until the administrator has mended them.</source>
        <translation>No se pueden usar las reglas del administrador en {file} ({reason}); lo que podrían restringir se rechaza hasta que el administrador las corrija.</translation>
    </message>
    <message>
        <source>The audit log ends too early: row {number} is missing, and all up to row {last} that was once written.</source>
        <translation>El registro de auditoría termina antes de tiempo: falta la fila {number} y todas hasta la fila {last}, que se escribieron en su momento.</translation>
    </message>
    <message>
        <source>The audit log is sound: {checked} rows, none changed and none missing.</source>
        <translation>El registro de auditoría es correcto: {checked} filas, ninguna modificada y ninguna ausente.</translation>
    </message>
    <message>
        <source>The batch has more than {limit} pictures.</source>
        <translation>El lote tiene más de {limit} imágenes.</translation>
    </message>
    <message>
        <source>The batch was cancelled.</source>
        <translation>El lote se canceló.</translation>
    </message>
    <message>
        <source>The case history in {database} cannot be used: {reason}.</source>
        <translation>El historial de casos en {database} no se puede usar: {reason}.</translation>
    </message>
    <message>
        <source>The case history in {folder} cannot be used: {reason}.</source>
        <translation>No se puede usar el historial de casos en {folder}: {reason}.</translation>
    </message>
    <message>
        <source>The case history in {folder} cannot be written: the folder is read-only for this account.</source>
        <translation>No se puede escribir el historial de casos en {folder}: la carpeta es de solo lectura para esta cuenta.</translation>
    </message>
    <message>
        <source>The case history in {folder} is damaged and another window still uses it. Close all windows of the program and start it again.</source>
        <translation>El historial de casos en {folder} está dañado y otra ventana todavía lo usa. Cerrar todas las ventanas del programa y volver a iniciarlo.</translation>
    </message>
    <message>
        <source>The case history in {folder} is damaged. Start the program again: it restores the newest sound backup.</source>
        <translation>El historial de casos en {folder} está dañado. Reiniciar el programa: restaura la copia de seguridad correcta más reciente.</translation>
    </message>
    <message>
        <source>The case history is closed.</source>
        <translation>El historial de casos está cerrado.</translation>
    </message>
    <message>
        <source>The case history lies in {database}, whose administrator makes the backups (pg_dump); this program makes none.</source>
        <translation>El historial de casos está en {database}, cuyo administrador hace las copias de seguridad (pg_dump); este programa no hace ninguna.</translation>
    </message>
    <message>
        <source>The case history lies on a drive that cannot be shared safely, such as a network drive. It works, but use it from one computer at a time; a folder on this computer is better.</source>
        <translation>El historial de casos está en una unidad que no se puede compartir con seguridad, como una unidad de red. Funciona, pero debe usarse desde un solo ordenador a la vez; es mejor una carpeta de este ordenador.</translation>
    </message>
    <message>
        <source>The case history was damaged and there was no sound backup, so a new one was begun. The damaged file was kept as {file}.</source>
        <translation>El historial de casos estaba dañado y no había ninguna copia de seguridad correcta, por lo que se empezó uno nuevo. El archivo dañado se conservó como {file}.</translation>
    </message>
    <message>
        <source>The case history was damaged and was restored from the backup {backup}; what was recorded after that backup is missing. The damaged file was kept as {file}.</source>
        <translation>El historial de casos estaba dañado y se restauró de la copia de seguridad {backup}; falta lo registrado después. El archivo dañado se conservó como {file}.</translation>
    </message>
    <message>
        <source>The case history was missing and was restored from the backup {backup}; what was recorded after that backup is missing.</source>
        <translation>El historial de casos faltaba y se restauró de la copia de seguridad {backup}; falta lo registrado después.</translation>
    </message>
    <message>
        <source>The case {code} holds no answer to report on.</source>
        <translation>El caso {code} no contiene ninguna respuesta para un informe.</translation>
    </message>
    <message>
        <source>The certificate cannot be kept in {folder}: {reason}.</source>
        <translation>No se puede guardar el certificado en {folder}: {reason}.</translation>
    </message>
    <message>
        <source>The certificate of the web server has expired, so browsers refuse it. Stop the server, renew the certificate, and start it again.</source>
        <translation>El certificado del servidor web ha caducado, por lo que los navegadores lo rechazan. Detener el servidor, renovar el certificado e iniciarlo de nuevo.</translation>
    </message>
    <message>
        <source>The certificate {file} cannot be used for TLS ({reason}).</source>
        <translation>No se puede usar el certificado {file} para TLS ({reason}).</translation>
    </message>
    <message>
        <source>The certificate {file} ended on {day}. Ask for a new one.</source>
        <translation>El certificado {file} terminó el {day}. Pedir uno nuevo.</translation>
    </message>
    <message>
        <source>The certificate {file} is valid from {day} only. Check this computer&apos;s clock.</source>
        <translation>El certificado {file} solo es válido desde el {day}. Comprobar el reloj de este ordenador.</translation>
    </message>
    <message>
        <source>The cluster at {address} cannot be joined ({reason}). Run this on a computer of it.</source>
        <translation>No es posible unirse al clúster de {address} ({reason}). Ejecutar esto en uno de sus ordenadores.</translation>
    </message>
    <message>
        <source>The cluster does not work any more ({reason}). Once it does, go on with --resume.</source>
        <translation>El clúster ya no funciona ({reason}). Cuando vuelva a hacerlo, continuar con --resume.</translation>
    </message>
    <message>
        <source>The computer {node} of the cluster cannot run MRI Classifier ({reason}). Install the same version there, with its extra “cluster”, or take the computer out.</source>
        <translation>El ordenador {node} del clúster no puede ejecutar MRI Classifier ({reason}). Instalar allí la misma versión, con su extra «cluster», o retirar el ordenador.</translation>
    </message>
    <message>
        <source>The computer {node} of the cluster does not have the model {model} {version}: {reason} Install it there, or take the computer out.</source>
        <translation>El ordenador {node} del clúster no tiene el modelo {model} {version}: {reason} Instalarlo allí o retirar el ordenador.</translation>
    </message>
    <message>
        <source>The computer {node} of the cluster has version {there} of MRI Classifier, and the batch was begun with version {here}; install the same version everywhere.</source>
        <translation>El ordenador {node} del clúster tiene la versión {there} de MRI Classifier y el lote se empezó con la versión {here}; instalar la misma versión en todos.</translation>
    </message>
    <message>
        <source>The connection to {database} might not be encrypted; use sslmode=verify-full, or sslmode=disable if you want it so.</source>
        <translation>La conexión con {database} podría no estar cifrada; use sslmode=verify-full, o sslmode=disable si así lo quiere.</translation>
    </message>
    <message>
        <source>The connection to {database} was lost. What was being written is there as a whole or not at all; try again.</source>
        <translation>Se perdió la conexión con {database}. Lo que se estaba escribiendo está completo o no está; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The database server of the case history, {database}, does not answer; check the network and the server.</source>
        <translation>El servidor de la base de datos del historial de casos, {database}, no responde; compruebe la red y el servidor.</translation>
    </message>
    <message>
        <source>The database server of {database} has no room for more connections; try again later.</source>
        <translation>El servidor de {database} no admite más conexiones; inténtelo más tarde.</translation>
    </message>
    <message>
        <source>The database server refused the login to {database}; check the user in cases.database and the password in the password file (~/.pgpass, readable for nobody else) or PGPASSWORD.</source>
        <translation>El servidor rechazó el acceso a {database}; compruebe el usuario en cases.database y la contraseña en el archivo de contraseñas (~/.pgpass, legible solo para usted) o PGPASSWORD.</translation>
    </message>
    <message>
        <source>The database {database} can only be read at present; nothing was changed.</source>
        <translation>La base de datos {database} solo se puede leer por ahora; no se cambió nada.</translation>
    </message>
    <message>
        <source>The database {database} cannot hold a case history: it has to be PostgreSQL 13 or later with the encoding UTF8.</source>
        <translation>La base de datos {database} no puede contener un historial de casos: ha de ser PostgreSQL 13 o posterior con la codificación UTF8.</translation>
    </message>
    <message>
        <source>The database {database} does not allow this to its user; have its administrator run mriclassifier cases prepare with --grant.</source>
        <translation>La base de datos {database} no se lo permite a su usuario; pida a su administrador que ejecute mriclassifier cases prepare con --grant.</translation>
    </message>
    <message>
        <source>The database {database} is in use as a case history already; copy into a new and empty one.</source>
        <translation>La base de datos {database} ya se usa como historial de casos; copie a una nueva y vacía.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and press Resume; the finished epochs are kept.</source>
        <translation>El disco está lleno. Liberar espacio y pulsar Reanudar; las épocas terminadas se conservan.</translation>
    </message>
    <message>
        <source>The disk is full. Make room, then try again.</source>
        <translation>El disco está lleno. Libere espacio y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The disk of the case history in {folder} is full; nothing was changed. Make room and try again.</source>
        <translation>El disco del historial de casos en {folder} está lleno; no se cambió nada. Liberar espacio e intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>The disk of the database server of {database} is full; nothing was changed. Have its administrator make room.</source>
        <translation>El disco del servidor de {database} está lleno; no se cambió nada. Pida a su administrador que libere espacio.</translation>
    </message>
    <message>
        <source>The distance between slices varies from {low} to {high} mm.</source>
        <translation>La distancia entre cortes varía de {low} a {high} mm.</translation>
    </message>
    <message>
        <source>The driver for a case history in PostgreSQL is missing: pip install &quot;mriclassifier[postgres]&quot; brings it.</source>
        <translation>Falta el controlador para un historial de casos en PostgreSQL: pip install &quot;mriclassifier[postgres]&quot; lo instala.</translation>
    </message>
    <message>
        <source>The engine does not answer. Start the server again.</source>
        <translation>El motor no responde. Iniciar el servidor de nuevo.</translation>
    </message>
    <message>
        <source>The engine is closed.</source>
        <translation>El motor está cerrado.</translation>
    </message>
    <message>
        <source>The file does not say how the patient lay: left and right may be exchanged, and other planes are not shown.</source>
        <translation>El archivo no dice cómo estaba colocado el paciente: izquierda y derecha pueden estar intercambiadas, y no se muestran otros planos.</translation>
    </message>
    <message>
        <source>The file says that it is {modality}, not MR. The model was trained on brain MRI only: do not use its answer.</source>
        <translation>El archivo dice que es {modality}, no RM. El modelo se entrenó solo con RM cerebral: no usar su respuesta.</translation>
    </message>
    <message>
        <source>The file says that it shows another part of the body ({part}). The model knows the brain only: do not use its answer.</source>
        <translation>El archivo dice que muestra otra parte del cuerpo ({part}). El modelo solo conoce el cerebro: no usar su respuesta.</translation>
    </message>
    <message>
        <source>The file says that this image was computed from others, not acquired like this.</source>
        <translation>El archivo dice que esta imagen se calculó a partir de otras, no se adquirió así.</translation>
    </message>
    <message>
        <source>The file says that this is a copy of a screen or of a film, not what the scanner acquired.</source>
        <translation>El archivo dice que es una copia de una pantalla o de una película, no lo que adquirió el escáner.</translation>
    </message>
    <message>
        <source>The file states its orientation twice (sform, qform) and contradicts itself about left and right; the first statement is used.</source>
        <translation>El archivo indica su orientación dos veces (sform, qform) y se contradice sobre izquierda y derecha; se usa la primera indicación.</translation>
    </message>
    <message>
        <source>The file {file} cannot be written: {reason}.</source>
        <translation>No se puede escribir el archivo {file}: {reason}.</translation>
    </message>
    <message>
        <source>The file {file} of the model {name} cannot be read ({reason}). Install the model again or choose another one.</source>
        <translation>No se puede leer el archivo {file} del modelo {name} ({reason}). Instalar el modelo otra vez o elegir otro.</translation>
    </message>
    <message>
        <source>The file {file} of the model {name} cannot be run ({reason}). Install the model again or choose another one.</source>
        <translation>No se puede ejecutar el archivo {file} del modelo {name} ({reason}). Instalar el modelo otra vez o elegir otro.</translation>
    </message>
    <message>
        <source>The file {file} of the model {name} cannot be used ({reason}). Install the model again or choose another one.</source>
        <translation>No se puede usar el archivo {file} del modelo {name} ({reason}). Instalar el modelo otra vez o elegir otro.</translation>
    </message>
    <message>
        <source>The files do not say where the slices lie: they are in the order of the files&apos; names, and missing slices cannot be noticed.</source>
        <translation>Los archivos no dicen dónde están los cortes: van en el orden de los nombres de archivo y no se puede notar si faltan cortes.</translation>
    </message>
    <message>
        <source>The files do not say where the slices lie: they are in the order of their numbers, and missing slices cannot be noticed.</source>
        <translation>Los archivos no dicen dónde están los cortes: van en el orden de sus números y no se puede notar si faltan cortes.</translation>
    </message>
    <message>
        <source>The files of the model {name} do not belong together. Install the model again or choose another one.</source>
        <translation>Los archivos del modelo {name} no se corresponden. Instalar el modelo otra vez o elegir otro.</translation>
    </message>
    <message>
        <source>The files of the training cannot be used ({reason}).</source>
        <translation>No se pueden usar los archivos del entrenamiento ({reason}).</translation>
    </message>
    <message>
        <source>The folder for trainings cannot be written ({reason}). Nothing was started.</source>
        <translation>No se puede escribir en la carpeta de entrenamientos ({reason}). No se inició nada.</translation>
    </message>
    <message>
        <source>The folder of the case history, {folder}, cannot be reached; check that its drive is connected.</source>
        <translation>No se puede acceder a la carpeta del historial de casos, {folder}; comprobar que su unidad está conectada.</translation>
    </message>
    <message>
        <source>The folder {name} cannot be read: {reason}.</source>
        <translation>No se puede leer la carpeta {name}: {reason}.</translation>
    </message>
    <message>
        <source>The folder {name} holds no image file itself; sub-folders are read only if asked for (--recursive).</source>
        <translation>La carpeta {name} no contiene por sí misma ningún archivo de imagen; las subcarpetas solo se leen si se pide (--recursive).</translation>
    </message>
    <message>
        <source>The folder {name} holds no image file.</source>
        <translation>La carpeta {name} no contiene ningún archivo de imagen.</translation>
    </message>
    <message>
        <source>The folder {path} cannot be read ({reason}).</source>
        <translation>No se puede leer la carpeta {path} ({reason}).</translation>
    </message>
    <message>
        <source>The image was compressed with loss of detail. Compare with the original where fine structures matter.</source>
        <translation>La imagen se comprimió con pérdida de detalle. Comparar con la original donde importen las estructuras finas.</translation>
    </message>
    <message>
        <source>The journal of the batch cannot be read: {reason}.</source>
        <translation>No se puede leer el diario del lote: {reason}.</translation>
    </message>
    <message>
        <source>The journal of the batch cannot be written: {reason}. What was shown as done is kept; make room, then go on with the batch.</source>
        <translation>No se puede escribir el diario del lote: {reason}. Lo que se mostró como terminado se conserva; liberar espacio y continuar el lote.</translation>
    </message>
    <message>
        <source>The journal of the batch cannot be written: {reason}. What was shown as done is kept; once its folder can be written again, go on with the batch.</source>
        <translation>No se puede escribir el diario del lote: {reason}. Lo que se mostró como terminado se conserva; continuar el lote cuando se pueda volver a escribir en su carpeta.</translation>
    </message>
    <message>
        <source>The journal of the batch is damaged; start the batch anew.</source>
        <translation>El diario del lote está dañado; empezar el lote de nuevo.</translation>
    </message>
    <message>
        <source>The journal of this batch is damaged or of another version of the program. Start the batch anew.</source>
        <translation>El diario de este lote está dañado o es de otra versión del programa. Empezar el lote de nuevo.</translation>
    </message>
    <message>
        <source>The key of the pseudonyms of {database} is not on this computer; copy it from a computer that uses this history to {file}.</source>
        <translation>La clave de los seudónimos de {database} no está en este equipo; cópiela de un equipo que use este historial a {file}.</translation>
    </message>
    <message>
        <source>The key of the pseudonyms was missing or damaged, so a new one was made: patients and studies that were recorded before are not recognised when they come again.</source>
        <translation>La clave de los seudónimos faltaba o estaba dañada, por lo que se creó una nueva: los pacientes y estudios registrados antes no se reconocen si vuelven.</translation>
    </message>
    <message>
        <source>The key {file} does not belong to the certificate {certificate}. Give the two that were made together.</source>
        <translation>La clave {file} no corresponde al certificado {certificate}. Indicar los dos que se hicieron juntos.</translation>
    </message>
    <message>
        <source>The key {file} is locked with a passphrase. Give one without, readable by this account alone.</source>
        <translation>La clave {file} está protegida con una frase de contraseña. Indicar una sin ella, legible solo por esta cuenta.</translation>
    </message>
    <message>
        <source>The library {name} is missing on this system. Install it ({how}), then start again.</source>
        <translation>En este sistema falta la biblioteca {name}. Instálela ({how}) y vuelva a iniciar.</translation>
    </message>
    <message>
        <source>The memory of this computer was not enough. Close other programs and press Resume; the finished epochs are kept.</source>
        <translation>La memoria de este ordenador no fue suficiente. Cerrar otros programas y pulsar Reanudar; las épocas terminadas se conservan.</translation>
    </message>
    <message>
        <source>The model in {source} cannot be installed: {reason}. Nothing was changed; get the model again.</source>
        <translation>No se puede instalar el modelo de {source}: {reason}. No se cambió nada; obtener el modelo otra vez.</translation>
    </message>
    <message>
        <source>The model is not loaded yet. Try again.</source>
        <translation>El modelo todavía no está cargado. Intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>The model is not loaded. Try again in a moment.</source>
        <translation>El modelo no está cargado. Intentarlo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The model that is installed there is {name} {version}, another one.</source>
        <translation>El modelo instalado allí es otro: {name} {version}.</translation>
    </message>
    <message>
        <source>The model {name} came with the program or lies elsewhere; it stays.</source>
        <translation>El modelo {name} venía con el programa o está en otro lugar; se queda.</translation>
    </message>
    <message>
        <source>The model {name} cannot be deleted: {reason}.</source>
        <translation>No se puede borrar el modelo {name}: {reason}.</translation>
    </message>
    <message>
        <source>The model {name} cannot be installed: {reason}.</source>
        <translation>No se puede instalar el modelo {name}: {reason}.</translation>
    </message>
    <message>
        <source>The model {name} cannot be used: its manifest {reason}. Install the model again or choose another one.</source>
        <translation>No se puede usar el modelo {name}: su manifiesto {reason}. Instalar el modelo otra vez o elegir otro.</translation>
    </message>
    <message>
        <source>The model {name} fails its check ({check}: {detail}). Install the model again or choose another one.</source>
        <translation>El modelo {name} no supera su comprobación ({check}: {detail}). Instalar el modelo otra vez o elegir otro.</translation>
    </message>
    <message>
        <source>The model {name} gave values that are not numbers. Install the model again or choose another one.</source>
        <translation>El modelo {name} dio valores que no son números. Instalar el modelo otra vez o elegir otro.</translation>
    </message>
    <message>
        <source>The model {name} has no 8-bit copy that passed its check with the engine {engine}. Choose another engine.</source>
        <translation>El modelo {name} no tiene una copia de 8 bits que haya superado su comprobación con el motor {engine}. Elegir otro motor.</translation>
    </message>
    <message>
        <source>The model {name} has no file {file}. Install the model again or choose another one.</source>
        <translation>El modelo {name} no tiene el archivo {file}. Instalar el modelo otra vez o elegir otro.</translation>
    </message>
    <message>
        <source>The model {name} is damaged or was changed: its file {file} is not the one that its manifest describes. Install the model again or choose another one.</source>
        <translation>El modelo {name} está dañado o se modificó: su archivo {file} no es el que describe su manifiesto. Instalar el modelo otra vez o elegir otro.</translation>
    </message>
    <message>
        <source>The model {name} is in use. Choose another one first, with models use or models rollback.</source>
        <translation>El modelo {name} está en uso. Elegir antes otro con «models use» o «models rollback».</translation>
    </message>
    <message>
        <source>The model {name} is incomplete: its file {file} is missing. Install the model again or choose another one.</source>
        <translation>El modelo {name} está incompleto: falta su archivo {file}. Instalar el modelo otra vez o elegir otro.</translation>
    </message>
    <message>
        <source>The model {name} is installed here without its file {file}, which the Keras engine and retraining need. Use the ONNX engine, or install the full build of MRI Classifier.</source>
        <translation>El modelo {name} está instalado aquí sin su archivo {file}, que necesitan el motor Keras y el reentrenamiento. Use el motor ONNX o instale la edición completa de MRI Classifier.</translation>
    </message>
    <message>
        <source>The model {name} was made for a newer version of MRI Classifier (its manifest {reason}). Update MRI Classifier or choose another model.</source>
        <translation>El modelo {name} se hizo para una versión más reciente de MRI Classifier (su manifiesto {reason}). Actualizar MRI Classifier o elegir otro modelo.</translation>
    </message>
    <message>
        <source>The model&apos;s answer for this case has changed meanwhile; look at it again before you agree.</source>
        <translation>La respuesta del modelo para este caso ha cambiado entretanto; revisarla antes de aceptarla.</translation>
    </message>
    <message>
        <source>The model&apos;s record of its preprocessing cannot be used ({reason}). Install the model again or choose another one.</source>
        <translation>No se puede usar el registro de preprocesamiento del modelo ({reason}). Instalar el modelo otra vez o elegir otro.</translation>
    </message>
    <message>
        <source>The network of {host} is gone, so no other computer reaches the web server. Connect it again, or stop the server and choose another address.</source>
        <translation>La red de {host} ha desaparecido, por lo que ningún otro ordenador llega al servidor web. Conectarla de nuevo, o detener el servidor y elegir otra dirección.</translation>
    </message>
    <message>
        <source>The note is longer than {most} characters; please shorten it.</source>
        <translation>La nota supera los {most} caracteres; acortarla.</translation>
    </message>
    <message>
        <source>The note of the audit log&apos;s last row, {file}, is missing or unreadable, so rows may be missing after row {last}.</source>
        <translation>Falta o no se puede leer la anotación de la última fila del registro de auditoría, {file}; pueden faltar filas después de la {last}.</translation>
    </message>
    <message>
        <source>The object store of the cluster is full ({reason}). Make room there, in memory or on the disk it spills to, then go on with --resume.</source>
        <translation>El almacén de objetos del clúster está lleno ({reason}). Liberar espacio allí, en la memoria o en el disco al que se vuelca, y continuar con --resume.</translation>
    </message>
    <message>
        <source>The passphrase cannot be kept in {file}: {reason}.</source>
        <translation>No se puede guardar la frase de contraseña en {file}: {reason}.</translation>
    </message>
    <message>
        <source>The password is hardly more than the name; choose another.</source>
        <translation>La contraseña es poco más que el nombre; elegir otra.</translation>
    </message>
    <message>
        <source>The password repeats very few characters; choose another.</source>
        <translation>La contraseña repite muy pocos caracteres; elegir otra.</translation>
    </message>
    <message>
        <source>The picture cannot be saved as {name}: {reason}. Choose another place.</source>
        <translation>No se puede guardar la imagen como {name}: {reason}. Elegir otro lugar.</translation>
    </message>
    <message>
        <source>The picture holds no finite pixel values.</source>
        <translation>La imagen no contiene valores de píxel finitos.</translation>
    </message>
    <message>
        <source>The picture holds no pixels.</source>
        <translation>La imagen no contiene píxeles.</translation>
    </message>
    <message>
        <source>The planes of “{name}” are not in memory any more. Open it again.</source>
        <translation>Los planos de «{name}» ya no están en memoria. Abrirlo de nuevo.</translation>
    </message>
    <message>
        <source>The planes were not prepared.</source>
        <translation>Los planos no se prepararon.</translation>
    </message>
    <message>
        <source>The printer does not take the report. Save it as PDF and print that.</source>
        <translation>La impresora no acepta el informe. Guardarlo como PDF e imprimir ese archivo.</translation>
    </message>
    <message>
        <source>The processor of this computer is too old for MRI Classifier. Use a newer computer; let a virtual machine have the processor of its host.</source>
        <translation>El procesador de este ordenador es demasiado antiguo para MRI Classifier. Use un ordenador más nuevo; dé a una máquina virtual el procesador de su anfitrión.</translation>
    </message>
    <message>
        <source>The processor of this computer lacks {features}, which MRI Classifier needs. Use a newer computer; let a virtual machine have the processor of its host.</source>
        <translation>Al procesador de este ordenador le falta lo que MRI Classifier necesita: {features}. Use un ordenador más nuevo; dé a una máquina virtual el procesador de su anfitrión.</translation>
    </message>
    <message>
        <source>The record of the training cannot be written ({reason}).</source>
        <translation>No se puede escribir el registro del entrenamiento ({reason}).</translation>
    </message>
    <message>
        <source>The report cannot be made: there is no room for it.</source>
        <translation>No se puede hacer el informe: no hay espacio para él.</translation>
    </message>
    <message>
        <source>The report cannot be saved as {name}: {reason}. Choose another place.</source>
        <translation>No se puede guardar el informe como {name}: {reason}. Elegir otro lugar.</translation>
    </message>
    <message>
        <source>The report was not made.</source>
        <translation>El informe no se hizo.</translation>
    </message>
    <message>
        <source>The server cannot listen on {host} ({reason}). Name another address.</source>
        <translation>El servidor no puede escuchar en {host} ({reason}). Indicar otra dirección.</translation>
    </message>
    <message>
        <source>The server could not be started.</source>
        <translation>No se pudo iniciar el servidor.</translation>
    </message>
    <message>
        <source>The server ended by itself. Start it again.</source>
        <translation>El servidor terminó por sí solo. Iniciarlo de nuevo.</translation>
    </message>
    <message>
        <source>The server failed at this batch. Send the files again.</source>
        <translation>El servidor falló con este lote. Enviar los archivos otra vez.</translation>
    </message>
    <message>
        <source>The server is closing. Try again later.</source>
        <translation>El servidor se está cerrando. Intentarlo más tarde.</translation>
    </message>
    <message>
        <source>The server&apos;s disk cannot be written: {reason}.</source>
        <translation>No se puede escribir en el disco del servidor: {reason}.</translation>
    </message>
    <message>
        <source>The setting cases.database is no address such as postgresql://mri@db.hospital.example/mri; correct it, or empty it to keep the history on this computer.</source>
        <translation>El ajuste cases.database no es una dirección como postgresql://mri@db.hospital.example/mri; corríjalo, o vacíelo para llevar el historial en este equipo.</translation>
    </message>
    <message>
        <source>The setting {key} in {file} is not {allowed}; {default} is used instead.</source>
        <translation>El ajuste {key} en {file} no es {allowed}; se usa {default} en su lugar.</translation>
    </message>
    <message>
        <source>The setting {key} must be {allowed}, not {value}.</source>
        <translation>El ajuste {key} debe ser {allowed}, no {value}.</translation>
    </message>
    <message>
        <source>The settings cannot be saved in {file}: {reason}.</source>
        <translation>No se pueden guardar los ajustes en {file}: {reason}.</translation>
    </message>
    <message>
        <source>The settings file was damaged and is kept as {file}; defaults are used.</source>
        <translation>El archivo de ajustes estaba dañado y se conserva como {file}; se usan los valores predeterminados.</translation>
    </message>
    <message>
        <source>The settings in {file} cannot be read ({reason}); defaults are used.</source>
        <translation>No se pueden leer los ajustes de {file} ({reason}); se usan los valores predeterminados.</translation>
    </message>
    <message>
        <source>The settings name certificate files of your own, which only their maker can renew.</source>
        <translation>Los ajustes indican archivos de certificado propios, que solo puede renovar quien los hizo.</translation>
    </message>
    <message>
        <source>The settings were written by a later version of this program; a copy is kept as {file}, and what this version does not understand is not used.</source>
        <translation>Una versión posterior de este programa escribió los ajustes; se conserva una copia como {file}, y no se usa lo que esta versión no entiende.</translation>
    </message>
    <message>
        <source>The tables in {database} are those of an older version; have its administrator make a backup and run mriclassifier cases prepare. Programs of the older version cannot use it afterwards.</source>
        <translation>Las tablas de {database} son las de una versión anterior; pida a su administrador que haga una copia de seguridad y ejecute mriclassifier cases prepare. Los programas de la versión anterior no podrán usarla después.</translation>
    </message>
    <message>
        <source>The tables of the case history in {database} are missing or damaged; have its administrator look, and restore a backup.</source>
        <translation>Las tablas del historial de casos en {database} faltan o están dañadas; pida a su administrador que lo revise y restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>The training cannot be deleted completely ({reason}).</source>
        <translation>No se puede borrar del todo el entrenamiento ({reason}).</translation>
    </message>
    <message>
        <source>The training cannot be started ({reason}).</source>
        <translation>No se puede iniciar el entrenamiento ({reason}).</translation>
    </message>
    <message>
        <source>The training ended without a word (code {code}). Press Resume to go on after the last finished epoch.</source>
        <translation>El entrenamiento terminó sin decir nada (código {code}). Pulsar Reanudar para continuar tras la última época terminada.</translation>
    </message>
    <message>
        <source>The training stopped with a fault: {fault}. Press Resume to go on after the last finished epoch.</source>
        <translation>El entrenamiento se detuvo por un fallo: {fault}. Pulsar Reanudar para continuar tras la última época terminada.</translation>
    </message>
    <message>
        <source>The training was ended from outside, as the system does when memory runs out. Close other programs and press Resume; the finished epochs are kept.</source>
        <translation>El entrenamiento se terminó desde fuera, como hace el sistema cuando falta memoria. Cerrar otros programas y pulsar Reanudar; las épocas terminadas se conservan.</translation>
    </message>
    <message>
        <source>The training was stopped from outside. Press Resume to go on after the last finished epoch.</source>
        <translation>El entrenamiento se detuvo desde fuera. Pulsar Reanudar para continuar tras la última época terminada.</translation>
    </message>
    <message>
        <source>The web server ended by itself. Start it again.</source>
        <translation>El servidor web terminó por sí solo. Iniciarlo de nuevo.</translation>
    </message>
    <message>
        <source>The web server is switched off on this computer (setting server.allowed).</source>
        <translation>El servidor web está desactivado en este ordenador (ajuste server.allowed).</translation>
    </message>
    <message>
        <source>The web server needs a model, and none is loaded.</source>
        <translation>El servidor web necesita un modelo y no hay ninguno cargado.</translation>
    </message>
    <message>
        <source>The window cannot be opened because a part of the system is missing ({reason}). Install it ({how}), or use `mriclassifier classify` for files and `mriclassifier serve` for the web page.</source>
        <translation>No se puede abrir la ventana porque falta una parte del sistema ({reason}). Instálela ({how}) o use `mriclassifier classify` para archivos y `mriclassifier serve` para la página web.</translation>
    </message>
    <message>
        <source>The workers of the cluster end before they answer ({count} files); look at its logs and its memory, then go on with --resume.</source>
        <translation>Los procesos del clúster terminan antes de responder ({count} archivos); mirar sus registros y su memoria, y continuar con --resume.</translation>
    </message>
    <message>
        <source>There is a model {name} already. Choose another name.</source>
        <translation>Ya existe un modelo {name}. Elegir otro nombre.</translation>
    </message>
    <message>
        <source>There is a model {name} already. Give the new one another name with --name.</source>
        <translation>Ya existe un modelo {name}. Dar otro nombre al nuevo con --name.</translation>
    </message>
    <message>
        <source>There is a user “{name}” already.</source>
        <translation>Ya existe un usuario «{name}».</translation>
    </message>
    <message>
        <source>There is no Python at {path}. Correct Preferences &gt; Training &gt; Python for training.</source>
        <translation>No hay ningún Python en {path}. Corregir Preferencias &gt; Entrenamiento &gt; Python para el entrenamiento.</translation>
    </message>
    <message>
        <source>There is no case history on this computer to be copied.</source>
        <translation>En este equipo no hay ningún historial de casos que copiar.</translation>
    </message>
    <message>
        <source>There is no case {code}.</source>
        <translation>No existe el caso {code}.</translation>
    </message>
    <message>
        <source>There is no command or file &quot;{word}&quot;; did you mean {command}?</source>
        <translation>No existe ningún comando ni archivo «{word}»; ¿quería decir {command}?</translation>
    </message>
    <message>
        <source>There is no database {database}; have its administrator make it, or correct cases.database.</source>
        <translation>No existe la base de datos {database}; pida a su administrador que la cree, o corrija cases.database.</translation>
    </message>
    <message>
        <source>There is no earlier model to go back to. Choose one by name.</source>
        <translation>No hay ningún modelo anterior al que volver. Elegir uno por su nombre.</translation>
    </message>
    <message>
        <source>There is no earlier model to go back to. Choose one from the list.</source>
        <translation>No hay ningún modelo anterior al que volver. Elegir uno de la lista.</translation>
    </message>
    <message>
        <source>There is no engine &quot;{name}&quot;. Choose one of: {known}.</source>
        <translation>No existe el motor «{name}». Elegir uno de: {known}.</translation>
    </message>
    <message>
        <source>There is no folder {name}. Choose another one.</source>
        <translation>No existe la carpeta {name}. Elegir otra.</translation>
    </message>
    <message>
        <source>There is no folder {path}. Choose another one, or connect its drive.</source>
        <translation>No existe la carpeta {path}. Elegir otra o conectar su unidad.</translation>
    </message>
    <message>
        <source>There is no image file in this folder itself. Tick “Folders within folders” to look deeper.</source>
        <translation>No hay ningún archivo de imagen en esta misma carpeta. Marcar «Carpetas dentro de carpetas» para buscar más adentro.</translation>
    </message>
    <message>
        <source>There is no image file in this folder or the folders within it.</source>
        <translation>No hay ningún archivo de imagen en esta carpeta ni en las que contiene.</translation>
    </message>
    <message>
        <source>There is no input to read a password from.</source>
        <translation>No hay ninguna entrada de la que leer una contraseña.</translation>
    </message>
    <message>
        <source>There is no language “{language}”. There is: {known}.</source>
        <translation>No existe el idioma «{language}». Hay: {known}.</translation>
    </message>
    <message>
        <source>There is no model &quot;{name}&quot;. Install one first.</source>
        <translation>No existe el modelo «{name}». Instalar uno primero.</translation>
    </message>
    <message>
        <source>There is no model &quot;{name}&quot;. There is: {known}.</source>
        <translation>No existe el modelo «{name}». Hay: {known}.</translation>
    </message>
    <message>
        <source>There is no model in {folder}: it holds no {file}. Install a model there or choose another one.</source>
        <translation>No hay ningún modelo en {folder}: falta el archivo {file}. Instalar allí un modelo o elegir otro.</translation>
    </message>
    <message>
        <source>There is no picture and no image file to open in this.</source>
        <translation>Aquí no hay ninguna imagen ni archivo de imagen que abrir.</translation>
    </message>
    <message>
        <source>There is no room for the model {name}: it takes {mib} MiB. Free some.</source>
        <translation>No hay espacio para el modelo {name}: ocupa {mib} MiB. Liberar espacio.</translation>
    </message>
    <message>
        <source>There is no screen to open the window on ({reason}); without one, use `mriclassifier classify` for files or `mriclassifier serve` for the web page.</source>
        <translation>No hay pantalla en la que abrir la ventana ({reason}); sin ella, usar `mriclassifier classify` para archivos o `mriclassifier serve` para la página web.</translation>
    </message>
    <message>
        <source>There is no setting called {key}.</source>
        <translation>No existe ningún ajuste llamado {key}.</translation>
    </message>
    <message>
        <source>There is no token with the id {id}.</source>
        <translation>No existe ningún token con el identificador {id}.</translation>
    </message>
    <message>
        <source>There is no user “{name}”.</source>
        <translation>No existe el usuario «{name}».</translation>
    </message>
    <message>
        <source>There is no {source}. Name a model folder or a ZIP file of one.</source>
        <translation>No existe {source}. Indicar una carpeta de modelo o un archivo ZIP de ella.</translation>
    </message>
    <message>
        <source>There is not enough memory for {name}.</source>
        <translation>No hay memoria suficiente para {name}.</translation>
    </message>
    <message>
        <source>There is not enough memory for {name}. Close other images or programs.</source>
        <translation>No hay memoria suficiente para {name}. Cerrar otras imágenes o programas.</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs and try again.</source>
        <translation>No hay memoria suficiente. Cierre otros programas y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>There is nothing to report on yet: the image is not classified.</source>
        <translation>Todavía no hay nada de que informar: la imagen no está clasificada.</translation>
    </message>
    <message>
        <source>There is too little room on the disk for a training: {free} MiB are free, {needed} MiB are needed. Free some space and try again.</source>
        <translation>Hay muy poco espacio en el disco para un entrenamiento: hay {free} MiB libres y hacen falta {needed} MiB. Liberar espacio e intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>These files hold images of {count} patients.</source>
        <translation>Estos archivos contienen imágenes de {count} pacientes.</translation>
    </message>
    <message>
        <source>This account may not use port {port} of {host}. Name one above 1023; 0 takes a free one.</source>
        <translation>Esta cuenta no puede usar el puerto {port} de {host}. Indicar uno superior a 1023; 0 toma uno libre.</translation>
    </message>
    <message>
        <source>This batch is not there any more; start it anew.</source>
        <translation>Este lote ya no existe; empezarlo de nuevo.</translation>
    </message>
    <message>
        <source>This batch was begun with the model {name} {version} ({engine}). Choose that one again to go on with it, or start the batch anew.</source>
        <translation>Este lote se empezó con el modelo {name} {version} ({engine}). Elegirlo otra vez para continuar o empezar el lote de nuevo.</translation>
    </message>
    <message>
        <source>This build of the program cannot train by itself. Install the full build, or name a Python that has the package with its extra &quot;training&quot; under Preferences &gt; Training &gt; Python for training.</source>
        <translation>Esta edición del programa no puede entrenar por sí misma. Instale la edición completa o indique en Preferencias &gt; Entrenamiento &gt; Python para el entrenamiento un Python que tenga el paquete con su extra «training».</translation>
    </message>
    <message>
        <source>This case has no change of a reader that could be undone.</source>
        <translation>Este caso no tiene ningún cambio de un lector que se pueda deshacer.</translation>
    </message>
    <message>
        <source>This case has no undone change that could be brought back.</source>
        <translation>Este caso no tiene ningún cambio deshecho que se pueda rehacer.</translation>
    </message>
    <message>
        <source>This case is no longer in the case history.</source>
        <translation>Este caso ya no está en el historial de casos.</translation>
    </message>
    <message>
        <source>This folder holds images of {count} patients.</source>
        <translation>Esta carpeta contiene imágenes de {count} pacientes.</translation>
    </message>
    <message>
        <source>This model asks for a preprocessing that this version does not have ({spec}). Update MRI Classifier or choose another model.</source>
        <translation>Este modelo pide un preprocesamiento que esta versión no tiene ({spec}). Actualizar MRI Classifier o elegir otro modelo.</translation>
    </message>
    <message>
        <source>This slice lies in the same place as slice {before}.</source>
        <translation>Este corte está en el mismo lugar que el corte {before}.</translation>
    </message>
    <message>
        <source>This system is too old for MRI Classifier ({version} is missing). Use a newer one, for instance Debian 12 or Ubuntu 24.04.</source>
        <translation>Este sistema es demasiado antiguo para MRI Classifier (falta {version}). Use uno más nuevo, por ejemplo Debian 12 o Ubuntu 24.04.</translation>
    </message>
    <message>
        <source>Today&apos;s backup of the case history could not be made. {reason}</source>
        <translation>No se pudo hacer la copia de seguridad de hoy del historial de casos. {reason}</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Demasiado grande</translation>
    </message>
    <message>
        <source>Too small to be judged: at least {edge} × {edge} pixels are needed. Do not rely on the answer.</source>
        <translation>Demasiado pequeña para valorarla: hacen falta al menos {edge} × {edge} píxeles. No fiarse de la respuesta.</translation>
    </message>
    <message>
        <source>Web addresses are not opened. Save the picture first and drop the file.</source>
        <translation>No se abren direcciones web. Guardar primero la imagen y soltar el archivo.</translation>
    </message>
    <message>
        <source>What arrived in {database} is not what was sent ({what}), so nothing was kept of it.</source>
        <translation>Lo que llegó a {database} no es lo que se envió ({what}), así que no se conservó nada.</translation>
    </message>
    <message>
        <source>With --cluster, results go to --out-dir, --parquet or --csv; leave {options} out.</source>
        <translation>Con --cluster los resultados van a --out-dir, --parquet o --csv; omitir {options}.</translation>
    </message>
    <message>
        <source>With --cluster, say where the results go: --out-dir DIR, --parquet OUT or --csv OUT.</source>
        <translation>Con --cluster, indicar adónde van los resultados: --out-dir DIR, --parquet OUT o --csv OUT.</translation>
    </message>
    <message>
        <source>X-ray</source>
        <translation>radiografía</translation>
    </message>
    <message>
        <source>Your own images and the base set are the same folder, or one lies in the other. Choose two folders that are apart.</source>
        <translation>Las imágenes propias y el conjunto base son la misma carpeta, o una está dentro de la otra. Elegir dos carpetas separadas.</translation>
    </message>
    <message>
        <source>a curve</source>
        <translation>una curva</translation>
    </message>
    <message>
        <source>a document</source>
        <translation>un documento</translation>
    </message>
    <message>
        <source>a list of key images</source>
        <translation>una lista de imágenes clave</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a number from {low} to {high}</source>
        <translation>un número de {low} a {high}</translation>
    </message>
    <message>
        <source>a presentation state</source>
        <translation>un estado de presentación</translation>
    </message>
    <message>
        <source>a radiation dose</source>
        <translation>una dosis de radiación</translation>
    </message>
    <message>
        <source>a radiotherapy plan</source>
        <translation>un plan de radioterapia</translation>
    </message>
    <message>
        <source>a registration</source>
        <translation>un registro espacial</translation>
    </message>
    <message>
        <source>a report</source>
        <translation>un informe</translation>
    </message>
    <message>
        <source>a segmentation</source>
        <translation>una segmentación</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>a text that is not empty</source>
        <translation>un texto que no esté vacío</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation>un número entero de {low} a {high}</translation>
    </message>
    <message>
        <source>angiography</source>
        <translation>angiografía</translation>
    </message>
    <message>
        <source>complex numbers</source>
        <translation>números complejos</translation>
    </message>
    <message>
        <source>contours of a radiotherapy plan</source>
        <translation>contornos de un plan de radioterapia</translation>
    </message>
    <message>
        <source>data of no type</source>
        <translation>datos sin tipo</translation>
    </message>
    <message>
        <source>data of type {code}</source>
        <translation>datos de tipo {code}</translation>
    </message>
    <message>
        <source>mammography</source>
        <translation>mamografía</translation>
    </message>
    <message>
        <source>no pixel data</source>
        <translation>sin datos de píxeles</translation>
    </message>
    <message>
        <source>nuclear medicine</source>
        <translation>medicina nuclear</translation>
    </message>
    <message>
        <source>one of {names}</source>
        <translation>uno de {names}</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>sonido</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>ultrasound</source>
        <translation>ecografía</translation>
    </message>
    <message>
        <source>with the system&apos;s package manager</source>
        <translation>con el gestor de paquetes del sistema</translation>
    </message>
    <message>
        <source>{count} files are copies of others and are shown once.</source>
        <translation>{count} archivos son copias de otros y se muestran una vez.</translation>
    </message>
    <message>
        <source>{count} images of the training are not under {data} any more ({example} for one). Put them back and press Resume; the finished epochs are kept.</source>
        <translation>{count} imágenes del entrenamiento ya no están en {data} (por ejemplo {example}). Devolverlas a su sitio y pulsar Reanudar; las épocas terminadas se conservan.</translation>
    </message>
    <message>
        <source>{count} of the files that are done were changed since; their rows show what was in them before.</source>
        <translation>{count} de los archivos terminados han cambiado desde entonces; sus filas muestran lo que contenían antes.</translation>
    </message>
    <message>
        <source>{count} pictures wait already. Try again in a moment.</source>
        <translation>Ya esperan {count} imágenes. Intentarlo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>{count} slices lie in the same place as another one; all are shown.</source>
        <translation>{count} cortes están en el mismo lugar que otro; se muestran todos.</translation>
    </message>
    <message>
        <source>{count} slices seem to be missing between slice {before} and {after}.</source>
        <translation>Parecen faltar {count} cortes entre el {before} y el {after}.</translation>
    </message>
    <message>
        <source>{file} cannot be deleted: {reason}.</source>
        <translation>No se puede borrar {file}: {reason}.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}), so nobody gets in by it. Mend its permissions.</source>
        <translation>No se puede leer {file} ({reason}), por lo que nadie entra con él. Corregir sus permisos.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}).</source>
        <translation>No se puede leer {file} ({reason}).</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation>No se puede escribir {file}: {reason}.</translation>
    </message>
    <message>
        <source>{file} holds something already; choose a new folder.</source>
        <translation>{file} ya contiene algo; elegir una carpeta nueva.</translation>
    </message>
    <message>
        <source>{file} is damaged, so nobody gets in by it. Restore it from a backup, or delete it and make its entries anew.</source>
        <translation>{file} está dañado, por lo que nadie entra con él. Restaurarlo de una copia de seguridad, o borrarlo y crear sus entradas de nuevo.</translation>
    </message>
    <message>
        <source>{file} is no certificate in PEM form, a text that begins with “BEGIN CERTIFICATE”.</source>
        <translation>{file} no es un certificado en formato PEM, un texto que empieza por «BEGIN CERTIFICATE».</translation>
    </message>
    <message>
        <source>{file} is no private key in PEM form, a text that begins with “BEGIN PRIVATE KEY”.</source>
        <translation>{file} no es una clave privada en formato PEM, un texto que empieza por «BEGIN PRIVATE KEY».</translation>
    </message>
    <message>
        <source>{file} is one of the images; choose another name for the results.</source>
        <translation>{file} es una de las imágenes; elegir otro nombre para los resultados.</translation>
    </message>
    <message>
        <source>{file} must end in .csv, .xlsx or .json.</source>
        <translation>{file} debe terminar en .csv, .xlsx o .json.</translation>
    </message>
    <message>
        <source>{folder} holds an unfinished batch of other files, of another model or begun in another folder. Give the same command again, or choose another folder.</source>
        <translation>{folder} contiene un lote sin terminar de otros archivos, de otro modelo o empezado en otra carpeta. Dar otra vez el mismo comando o elegir otra carpeta.</translation>
    </message>
    <message>
        <source>{folder} holds an unfinished batch. Add --resume to go on with it, or choose another folder.</source>
        <translation>{folder} contiene un lote sin terminar. Añadir --resume para continuarlo o elegir otra carpeta.</translation>
    </message>
    <message>
        <source>{host} can be reached from other computers. Switch sharing on (--share), which brings TLS and login, or use 127.0.0.1.</source>
        <translation>Se puede llegar a {host} desde otros ordenadores. Activar el uso compartido (--share), que aporta TLS e inicio de sesión, o usar 127.0.0.1.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>No se puede leer {name}: {reason}.</translation>
    </message>
    <message>
        <source>{name} cannot be used: a fault in the program ({kind}).</source>
        <translation>No se puede usar {name}: un fallo del programa ({kind}).</translation>
    </message>
    <message>
        <source>{name} could not be classified because of a fault in the program ({kind}); the log holds the details.</source>
        <translation>No se pudo clasificar {name} por un fallo del programa ({kind}); los detalles están en el registro.</translation>
    </message>
    <message>
        <source>{name} is a file. Choose its folder, or open it with File &gt; Open in the main window.</source>
        <translation>{name} es un archivo. Elegir su carpeta o abrirlo con «Archivo &gt; Abrir» en la ventana principal.</translation>
    </message>
    <message>
        <source>{url} cannot be opened: what reads addresses of this kind is not installed ({reason}).</source>
        <translation>No se puede abrir {url}: no está instalado lo que lee direcciones de este tipo ({reason}).</translation>
    </message>
    <message>
        <source>{url} cannot be read ({reason}). Check the address, the network and the rights of this account.</source>
        <translation>No se puede leer {url} ({reason}). Comprobar la dirección, la red y los permisos de esta cuenta.</translation>
    </message>
    <message>
        <source>{url} cannot be written ({reason}). Check the address, the network and the rights of this account.</source>
        <translation>No se puede escribir {url} ({reason}). Comprobar la dirección, la red y los permisos de esta cuenta.</translation>
    </message>
    <message>
        <source>“{address}” is no address of a Ray cluster: write auto, or the head&apos;s name and port as in 10.0.0.5:6379.</source>
        <translation>«{address}» no es la dirección de un clúster de Ray: escribir auto, o el nombre y el puerto del nodo principal, como 10.0.0.5:6379.</translation>
    </message>
    <message>
        <source>“{name}” cannot be cut along other planes: it has too few slices ({count}).</source>
        <translation>«{name}» no se puede cortar en otros planos: tiene muy pocos cortes ({count}).</translation>
    </message>
    <message>
        <source>“{name}” cannot be cut along other planes: its slices are not evenly spaced; some may be missing or repeated.</source>
        <translation>«{name}» no se puede cortar en otros planos: sus cortes no están espaciados de manera uniforme; algunos pueden faltar o repetirse.</translation>
    </message>
    <message>
        <source>“{name}” cannot be cut along other planes: its slices are not of one size.</source>
        <translation>«{name}» no se puede cortar en otros planos: sus cortes no son del mismo tamaño.</translation>
    </message>
    <message>
        <source>“{name}” cannot be cut along other planes: its slices are not parallel.</source>
        <translation>«{name}» no se puede cortar en otros planos: sus cortes no son paralelos.</translation>
    </message>
    <message>
        <source>“{name}” cannot be cut along other planes: the file does not say where its slices lie.</source>
        <translation>«{name}» no se puede cortar en otros planos: el archivo no dice dónde están sus cortes.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read ({reason}). Check the disk or the network connection.</source>
        <translation>No se puede leer «{name}» ({reason}). Comprobar el disco o la conexión de red.</translation>
    </message>
    <message>
        <source>“{name}” ended every worker that came to it. It may be damaged, or need more memory than there is.</source>
        <translation>«{name}» hizo terminar a todos los procesos que llegaron a él. Puede estar dañado o necesitar más memoria de la que hay.</translation>
    </message>
    <message>
        <source>“{name}” has changed since it was opened. Open it again.</source>
        <translation>«{name}» ha cambiado desde que se abrió. Abrirlo de nuevo.</translation>
    </message>
    <message>
        <source>“{name}” has more than {limit} MiB, and that is the most that is read. Reduce it, or raise the limit in the settings.</source>
        <translation>«{name}» tiene más de {limit} MiB, que es lo máximo que se lee. Reducirlo o subir el límite en los ajustes.</translation>
    </message>
    <message>
        <source>“{name}” has {size} MiB; at most {limit} MiB are read. Reduce it, or raise the limit in the settings.</source>
        <translation>«{name}» tiene {size} MiB; se leen como máximo {limit} MiB. Reducirlo o subir el límite en los ajustes.</translation>
    </message>
    <message>
        <source>“{name}” holds more than {limit} files. Unpack it and open the folders one by one.</source>
        <translation>«{name}» contiene más de {limit} archivos. Descomprimirlo y abrir las carpetas una a una.</translation>
    </message>
    <message>
        <source>“{name}” holds more than {limit} pages. Split it into smaller files.</source>
        <translation>«{name}» contiene más de {limit} páginas. Dividirlo en archivos más pequeños.</translation>
    </message>
    <message>
        <source>“{name}” holds no image.</source>
        <translation>«{name}» no contiene ninguna imagen.</translation>
    </message>
    <message>
        <source>“{name}” holds {what}, which cannot be shown. Save it with whole or floating-point numbers.</source>
        <translation>«{name}» contiene {what}, que no se puede mostrar. Guardarlo con números enteros o de coma flotante.</translation>
    </message>
    <message>
        <source>“{name}” is a DICOM object without an image ({what}). Open the images that it belongs to.</source>
        <translation>«{name}» es un objeto DICOM sin imagen ({what}). Abrir las imágenes a las que corresponde.</translation>
    </message>
    <message>
        <source>“{name}” is a ZIP file inside of “{archive}”. Unpack that and open the folder.</source>
        <translation>«{name}» es un archivo ZIP dentro de «{archive}». Descomprimir este y abrir la carpeta.</translation>
    </message>
    <message>
        <source>“{name}” is a ZIP file of several files and not one picture. Open it with “Open files”, or unpack it.</source>
        <translation>«{name}» es un archivo ZIP de varios archivos y no una sola imagen. Abrirlo con «Abrir archivos» o descomprimirlo.</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Choose the picture files that are in it.</source>
        <translation>«{name}» es una carpeta. Elegir los archivos de imagen que contiene.</translation>
    </message>
    <message>
        <source>“{name}” is a progressive JPEG of too many passes ({passes}) for its size. Save it as PNG and open that.</source>
        <translation>«{name}» es un JPEG progresivo con demasiadas pasadas ({passes}) para su tamaño. Guardarlo como PNG y abrir ese.</translation>
    </message>
    <message>
        <source>“{name}” is an Analyze file, or a NIfTI file with a damaged signature; it does not say how the patient lay. Save it as NIfTI (.nii) and open that.</source>
        <translation>«{name}» es un archivo Analyze, o un archivo NIfTI con la firma dañada; no dice cómo estaba colocado el paciente. Guardarlo como NIfTI (.nii) y abrir ese.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: it ends before its picture does. Copy or export it again from where it came from.</source>
        <translation>«{name}» está dañado: termina antes que su imagen. Copiarlo o exportarlo otra vez desde su origen.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: it says that it holds {stated} frames, but its data are those of {held}. Copy or export it again from where it came from.</source>
        <translation>«{name}» está dañado: dice contener {stated} cortes, pero sus datos son de {held}. Copiarlo o exportarlo otra vez desde su origen.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: its content is corrupt. Copy or export it again from where it came from.</source>
        <translation>«{name}» está dañado: su contenido es incorrecto. Copiarlo o exportarlo otra vez desde su origen.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: its list of contents is missing or corrupt. Copy it again from where it came from.</source>
        <translation>«{name}» está dañado: su lista de contenido falta o es incorrecta. Copiarlo otra vez desde su origen.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: what it says about its pixels contradicts itself. Copy or export it again from where it came from.</source>
        <translation>«{name}» está dañado: lo que dice de sus píxeles se contradice. Copiarlo o exportarlo otra vez desde su origen.</translation>
    </message>
    <message>
        <source>“{name}” is empty (0 bytes). Copy or export it again from where it came from.</source>
        <translation>«{name}» está vacío (0 bytes). Copiarlo o exportarlo otra vez desde su origen.</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation>«{name}» está vacío.</translation>
    </message>
    <message>
        <source>“{name}” is encrypted. Ask those who sent it for a copy that is not.</source>
        <translation>«{name}» está cifrado. Pedir a quien lo envió una copia sin cifrar.</translation>
    </message>
    <message>
        <source>“{name}” is not a DICOM file.</source>
        <translation>«{name}» no es un archivo DICOM.</translation>
    </message>
    <message>
        <source>“{name}” is not a picture of a kind that is read: DICOM, NIfTI, PNG, JPEG, TIFF, BMP or WebP, or a ZIP file of these.</source>
        <translation>«{name}» no es una imagen de un tipo admitido: DICOM, NIfTI, PNG, JPEG, TIFF, BMP o WebP, o un archivo ZIP de ellas.</translation>
    </message>
    <message>
        <source>“{name}” is not an ordinary file. Choose a picture.</source>
        <translation>«{name}» no es un archivo normal. Elegir una imagen.</translation>
    </message>
    <message>
        <source>“{name}” is not in the ZIP file “{archive}” any more.</source>
        <translation>«{name}» ya no está en el archivo ZIP «{archive}».</translation>
    </message>
    <message>
        <source>“{name}” is of a kind that is not read ({kind}). Save it as PNG, TIFF or JPEG.</source>
        <translation>«{name}» es de un tipo que no se lee ({kind}). Guardarlo como PNG, TIFF o JPEG.</translation>
    </message>
    <message>
        <source>“{name}” is of a variant that is not read ({variant}). Save it as an 8- or 16-bit PNG and open that.</source>
        <translation>«{name}» es de una variante que no se lee ({variant}). Guardarlo como PNG de 8 o 16 bits y abrir ese.</translation>
    </message>
    <message>
        <source>“{name}” is packed in a way that is not read. Unpack it and open the folder.</source>
        <translation>«{name}» está comprimido de una forma que no se lee. Descomprimirlo y abrir la carpeta.</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password. Unpack it and open the folder.</source>
        <translation>«{name}» está protegido con contraseña. Descomprimirlo y abrir la carpeta.</translation>
    </message>
    <message>
        <source>“{name}” is the header of an image whose pixels are in another file (.img). Save both as one NIfTI file (.nii) and open that.</source>
        <translation>«{name}» es la cabecera de una imagen cuyos píxeles están en otro archivo (.img). Guardar ambos como un solo archivo NIfTI (.nii) y abrirlo.</translation>
    </message>
    <message>
        <source>“{name}” is the table of contents of a disc, not an image. Open the folder that it is in.</source>
        <translation>«{name}» es el índice de un disco, no una imagen. Abrir la carpeta en la que está.</translation>
    </message>
    <message>
        <source>“{name}” is {width} × {height} pixels; at most {limit} megapixels are read. Reduce or crop it.</source>
        <translation>«{name}» tiene {width} × {height} píxeles; se leen como máximo {limit} megapíxeles. Reducirlo o recortarlo.</translation>
    </message>
    <message>
        <source>“{name}” is {width} × {height} × {depth} voxels; at most {limit} are read each way. Reduce it.</source>
        <translation>«{name}» tiene {width} × {height} × {depth} vóxeles; se leen como máximo {limit} en cada dirección. Reducirlo.</translation>
    </message>
    <message>
        <source>“{name}” may not be read by this user, or another program has locked it. Close that program, or change the file&apos;s permissions.</source>
        <translation>Este usuario no puede leer «{name}», u otro programa lo tiene bloqueado. Cerrar ese programa o cambiar los permisos del archivo.</translation>
    </message>
    <message>
        <source>“{name}” needs more memory than there is. Close other programs, or reduce it.</source>
        <translation>«{name}» necesita más memoria de la que hay. Cerrar otros programas o reducirlo.</translation>
    </message>
    <message>
        <source>“{name}” says that it holds {frames} frames; at most {limit} are read. Split it into smaller files.</source>
        <translation>«{name}» dice contener {frames} cortes; se leen como máximo {limit}. Dividirlo en archivos más pequeños.</translation>
    </message>
    <message>
        <source>“{name}” was changed or is damaged. Open it again.</source>
        <translation>«{name}» ha cambiado o está dañado. Abrirlo de nuevo.</translation>
    </message>
    <message>
        <source>“{name}” was changed while the batch was interrupted, so that its other slices do not belong to those that are done. Classify it again by itself.</source>
        <translation>«{name}» cambió mientras el lote estaba interrumpido, por lo que sus demás cortes no corresponden a los ya terminados. Clasificarlo otra vez por separado.</translation>
    </message>
    <message>
        <source>“{name}” was not found. It may have been moved, renamed or deleted.</source>
        <translation>No se encontró «{name}». Puede haberse movido, cambiado de nombre o borrado.</translation>
    </message>
    <message>
        <source>“{name}” would need {size} MiB once decoded; at most {limit} MiB are read. Reduce it, or split it into smaller files.</source>
        <translation>«{name}» necesitaría {size} MiB una vez decodificado; se leen como máximo {limit} MiB. Reducirlo o dividirlo en archivos más pequeños.</translation>
    </message>
    <message>
        <source>“{name}” would need {size} MiB once unpacked; at most {limit} MiB are read. Unpack it and open the folders one after the other.</source>
        <translation>«{name}» necesitaría {size} MiB una vez descomprimido; se leen como máximo {limit} MiB. Descomprimirlo y abrir las carpetas una tras otra.</translation>
    </message>
</context>
<context>
    <name>examples</name>
    <message>
        <source>Drawing: a head in slices</source>
        <translation>Dibujo: una cabeza en cortes</translation>
    </message>
    <message>
        <source>Drawing: a head without a mass</source>
        <translation>Dibujo: una cabeza sin masa</translation>
    </message>
    <message>
        <source>Drawing: a mass seen from the front</source>
        <translation>Dibujo: una masa vista de frente</translation>
    </message>
    <message>
        <source>Drawing: a mass seen from the side</source>
        <translation>Dibujo: una masa vista de lado</translation>
    </message>
    <message>
        <source>Drawing: a ring</source>
        <translation>Dibujo: un anillo</translation>
    </message>
</context>
<context>
    <name>explanations</name>
    <message>
        <source>A lesion can lie where slices are missing. The strip marks the places with a triangle; get the complete series before you rely on it.</source>
        <translation>Puede haber una lesión donde faltan cortes. La tira marca esos lugares con un triángulo; conseguir la serie completa antes de confiar en ella.</translation>
    </message>
    <message>
        <source>A program that processed the file changed one of its two statements and not the other. Compare with the original series before you judge on which side a lesion lies.</source>
        <translation>Un programa que procesó el archivo cambió una de sus dos indicaciones y la otra no. Comparar con la serie original antes de juzgar de qué lado está una lesión.</translation>
    </message>
    <message>
        <source>Computed images differ from those that the scanner acquired, and the model was not trained on them. Use the acquired series where it can be had.</source>
        <translation>Las imágenes calculadas difieren de las que adquirió el escáner y el modelo no se entrenó con ellas. Usar la serie adquirida si es posible.</translation>
    </message>
    <message>
        <source>Enhancement, margins and dural contact cannot be told apart on so few pixels. Open the original series instead of a thumbnail or a preview.</source>
        <translation>Con tan pocos píxeles no se distinguen el realce, los márgenes ni el contacto dural. Abrir la serie original en lugar de una miniatura o vista previa.</translation>
    </message>
    <message>
        <source>Images of different people lie side by side. They are kept apart in the list: compare name, number and date of birth above the picture before you read it.</source>
        <translation>Hay imágenes de personas distintas juntas. En la lista están separadas: comparar nombre, número y fecha de nacimiento encima de la imagen antes de leerla.</translation>
    </message>
    <message>
        <source>Lossy compression removes fine detail and adds edges that are not there. Use the original images where they can be had.</source>
        <translation>La compresión con pérdida elimina detalles finos y añade bordes que no existen. Usar las imágenes originales si es posible.</translation>
    </message>
    <message>
        <source>Perfusion, diffusion-tensor and fused PET images are coloured, and so are photographs. Open the grey images of the same examination.</source>
        <translation>Las imágenes de perfusión, de tensor de difusión y de PET fusionada son en color, igual que las fotografías. Abrir las imágenes en gris del mismo examen.</translation>
    </message>
    <message>
        <source>Reports, dose sheets, localisers with lines and screenshots are flagged in this way. Open the slices themselves and not a picture of the screen.</source>
        <translation>Así se marcan informes, hojas de dosis, localizadores con líneas y capturas de pantalla. Abrir los propios cortes y no una imagen de la pantalla.</translation>
    </message>
    <message>
        <source>Several slices lie at one place, as from a second acquisition. They are all shown, and the strip marks them with two bars; counts of slices count them twice.</source>
        <translation>Varios cortes están en el mismo lugar, como de una segunda adquisición. Se muestran todos y la tira los marca con dos barras; los recuentos de cortes los cuentan dos veces.</translation>
    </message>
    <message>
        <source>Such pictures have lost part of their grey levels and may carry texts and drawings. Use the original series where it can be had.</source>
        <translation>Tales imágenes han perdido parte de sus niveles de gris y pueden llevar textos y dibujos. Usar la serie original si es posible.</translation>
    </message>
    <message>
        <source>Texts in the pixels can influence the answer and can show who the patient is. Look at them before you save or share a picture.</source>
        <translation>Los textos en los píxeles pueden influir en la respuesta y mostrar quién es el paciente. Mirarlos antes de guardar o compartir una imagen.</translation>
    </message>
    <message>
        <source>The distance between slices changes within the series. Measure within single slices only.</source>
        <translation>La distancia entre cortes cambia dentro de la serie. Medir solo dentro de un mismo corte.</translation>
    </message>
    <message>
        <source>The file holds several volumes, for instance points in time or directions of diffusion. Choose another one under the slices; each is classified as you look at it.</source>
        <translation>El archivo contiene varios volúmenes, por ejemplo instantes o direcciones de difusión. Elegir otro debajo de los cortes; cada uno se clasifica al verlo.</translation>
    </message>
    <message>
        <source>The files do not say where their slices lie. Neighbours in this order need not be neighbours in the head, and left and right cannot be told from the files.</source>
        <translation>Los archivos no dicen dónde están sus cortes. Los vecinos en este orden no tienen por qué serlo en la cabeza, y los archivos no permiten distinguir izquierda y derecha.</translation>
    </message>
    <message>
        <source>The model does not decide here. Read the slice without its answer, look at the neighbouring slices and other sequences, and have a radiologist judge it.</source>
        <translation>El modelo no decide aquí. Leer el corte sin su respuesta, mirar los cortes vecinos y otras secuencias, y pedir que un radiólogo lo valore.</translation>
    </message>
    <message>
        <source>The model in use was made without this check. Judge by yourself whether the slice is like those that it was trained on; its model card describes them.</source>
        <translation>El modelo en uso se hizo sin esta comprobación. Juzgar si el corte se parece a aquellos con los que se entrenó; su ficha de modelo los describe.</translation>
    </message>
    <message>
        <source>The model knows slices of brain MRI alone and names one of its classes for anything. Check that this is the image you meant to open, and that it is MRI of the head.</source>
        <translation>El modelo solo conoce cortes de RM cerebral y da una de sus clases para cualquier cosa. Comprobar que es la imagen que se quería abrir y que es una RM de la cabeza.</translation>
    </message>
    <message>
        <source>The model names one of its classes for any picture. That this one is not of the head is what the file states; where the file is wrong, go by the picture and by the model&apos;s own warnings.</source>
        <translation>El modelo da una de sus clases para cualquier imagen. Que esta no es de la cabeza lo dice el archivo; si el archivo se equivoca, guiarse por la imagen y por las advertencias del propio modelo.</translation>
    </message>
    <message>
        <source>The model was trained on MRI alone. On other images its answers mean nothing, however high the probability.</source>
        <translation>El modelo se entrenó solo con RM. En otras imágenes sus respuestas no significan nada, por alta que sea la probabilidad.</translation>
    </message>
    <message>
        <source>The same image was found more than once, byte for byte. Nothing is lost: each is shown once, and counts of slices count it once.</source>
        <translation>La misma imagen se encontró más de una vez, byte a byte. No se pierde nada: cada una se muestra una vez y los recuentos de cortes la cuentan una vez.</translation>
    </message>
    <message>
        <source>The slice looks like brain MRI, and yet not like the slices that the model learned from: often another sequence or plane, a slice far from the tumour, an artefact, or a brain after surgery. Nothing was measured on such slices. Leave the answer out of account, and try a contrast-enhanced T1 slice through the lesion.</source>
        <translation>El corte parece RM cerebral, pero no como los cortes de los que aprendió el modelo: a menudo otra secuencia u otro plano, un corte alejado del tumor, un artefacto o un cerebro operado. En tales cortes no se midió nada. No tener en cuenta la respuesta y probar un corte T1 con contraste a través de la lesión.</translation>
    </message>
    <message>
        <source>The slices are shown as they are stored. Do not judge by this file on which side a lesion lies; export it again from a program that writes the orientation.</source>
        <translation>Los cortes se muestran como están guardados. No juzgar con este archivo de qué lado está una lesión; exportarlo otra vez con un programa que escriba la orientación.</translation>
    </message>
    <message>
        <source>Two patients share one series number, which a scanner never does: an export or an anonymiser mixed them up. The slices were kept apart by patient; have the source checked.</source>
        <translation>Dos pacientes comparten un número de serie, cosa que un escáner nunca hace: una exportación o un anonimizador los mezcló. Los cortes se separaron por paciente; pedir que se revise el origen.</translation>
    </message>
    <message>
        <source>Typical of a slice above the vertex or below the skull base, of a strongly cropped picture, or of another part of the body. Go to a slice through the brain.</source>
        <translation>Típico de un corte por encima del vértex o por debajo de la base del cráneo, de una imagen muy recortada o de otra parte del cuerpo. Ir a un corte que atraviese el cerebro.</translation>
    </message>
    <message>
        <source>Typical of a slice outside the head or of a phase or map image. Go to a slice of the magnitude images through the brain.</source>
        <translation>Típico de un corte fuera de la cabeza o de una imagen de fase o paramétrica. Ir a un corte de las imágenes de magnitud que atraviese el cerebro.</translation>
    </message>
    <message>
        <source>Usually the first or last slice of a series, outside the head, or an export that went wrong. Go to a slice through the brain.</source>
        <translation>Suele ser el primer o el último corte de una serie, fuera de la cabeza, o una exportación fallida. Ir a un corte que atraviese el cerebro.</translation>
    </message>
</context>
<context>
    <name>frame</name>
    <message>
        <source>Do not rely on it</source>
        <translation>No fiarse</translation>
    </message>
    <message>
        <source>Means nothing</source>
        <translation>No significa nada</translation>
    </message>
    <message>
        <source>No answer for this slice</source>
        <translation>Sin respuesta para este corte</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Incierto</translation>
    </message>
    <message>
        <source>Not classified yet</source>
        <translation>Aún sin clasificar</translation>
    </message>
</context>
<context>
    <name>notify</name>
    <message>
        <source>MRI Classifier</source>
        <translation>MRI Classifier</translation>
    </message>
</context>
<context>
    <name>outcomes</name>
    <message>
        <source>Blank: means nothing</source>
        <translation>En blanco: no significa nada</translation>
    </message>
    <message>
        <source>Do not rely on it</source>
        <translation>No fiarse</translation>
    </message>
    <message>
        <source>In colour: means nothing</source>
        <translation>En color: no significa nada</translation>
    </message>
    <message>
        <source>No head to be seen: means nothing</source>
        <translation>No se ve ninguna cabeza: no significa nada</translation>
    </message>
    <message>
        <source>Noise: means nothing</source>
        <translation>Ruido: no significa nada</translation>
    </message>
    <message>
        <source>Not a brain MRI: means nothing</source>
        <translation>No es RM cerebral: no significa nada</translation>
    </message>
    <message>
        <source>Not certain: refer to a radiologist</source>
        <translation>Incierto: remitir a un radiólogo</translation>
    </message>
    <message>
        <source>Text or screenshot: means nothing</source>
        <translation>Texto o captura de pantalla: no significa nada</translation>
    </message>
    <message>
        <source>Too small: do not rely on it</source>
        <translation>Demasiado pequeña: no fiarse</translation>
    </message>
    <message>
        <source>Unlike what was learned: do not rely on it</source>
        <translation>Distinto de lo aprendido: no fiarse</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>not available now</source>
        <translation>no disponible ahora</translation>
    </message>
</context>
<context>
    <name>planes</name>
    <message>
        <source>Axial</source>
        <translation>Axial</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation>Coronal</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation>Sagital</translation>
    </message>
</context>
<context>
    <name>preferences</name>
    <message>
        <source>{name} (not installed)</source>
        <translation>{name} (no instalado)</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Compare two images first</source>
        <translation>Comparar antes dos imágenes</translation>
    </message>
    <message>
        <source>Compare two images, or show three planes, first</source>
        <translation>Comparar antes dos imágenes o mostrar tres planos</translation>
    </message>
    <message>
        <source>Needs a result in the case history</source>
        <translation>Necesita un resultado en el historial de casos</translation>
    </message>
    <message>
        <source>Needs a result with its activation map</source>
        <translation>Necesita un resultado con su mapa de activación</translation>
    </message>
    <message>
        <source>Needs a series whose slices lie evenly one upon the other</source>
        <translation>Necesita una serie cuyos cortes estén espaciados de manera uniforme</translation>
    </message>
    <message>
        <source>Needs an image with its result</source>
        <translation>Necesita una imagen con su resultado</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>No hay nada abierto</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>Todavía no se abrió nada</translation>
    </message>
    <message>
        <source>Nothing was signed in this session</source>
        <translation>No se firmó nada en esta sesión</translation>
    </message>
    <message>
        <source>Open an image first</source>
        <translation>Abrir antes una imagen</translation>
    </message>
    <message>
        <source>Open two images first</source>
        <translation>Abrir antes dos imágenes</translation>
    </message>
    <message>
        <source>Show three planes first</source>
        <translation>Mostrar antes tres planos</translation>
    </message>
    <message>
        <source>Start the web server first</source>
        <translation>Iniciar antes el servidor web</translation>
    </message>
    <message>
        <source>The web server runs, or may not be switched on here</source>
        <translation>El servidor web está en marcha, o no se puede activar aquí</translation>
    </message>
</context>
<context>
    <name>relation</name>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>Neither of these images says whose it is.</source>
        <translation>Ninguna de estas imágenes dice de quién es.</translation>
    </message>
    <message>
        <source>One of these images does not say whose it is.</source>
        <translation>Una de estas imágenes no dice de quién es.</translation>
    </message>
    <message>
        <source>Same name and birth date, but different patient numbers: check that it is one person.</source>
        <translation>Mismo nombre y fecha de nacimiento, pero distintos números de paciente: comprobar que es una sola persona.</translation>
    </message>
    <message>
        <source>The files do not prove that both images are of the same patient.</source>
        <translation>Los archivos no demuestran que ambas imágenes sean del mismo paciente.</translation>
    </message>
    <message>
        <source>These images are of two different patients.</source>
        <translation>Estas imágenes son de dos pacientes distintos.</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>mismo día</translation>
    </message>
    <message>
        <source>{number} days</source>
        <translation>{number} días</translation>
    </message>
    <message>
        <source>{number} months</source>
        <translation>{number} meses</translation>
    </message>
    <message>
        <source>{number} weeks</source>
        <translation>{number} semanas</translation>
    </message>
    <message>
        <source>{number} years</source>
        <translation>{number} años</translation>
    </message>
    <message>
        <source>{span} earlier</source>
        <translation>{span} antes</translation>
    </message>
    <message>
        <source>{span} later</source>
        <translation>{span} después</translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <source>Activation map: dark blue is weak, bright yellow is strong. Its true resolution is {columns} × {rows} cells, smoothed; it shows what the answer rests on and outlines nothing.</source>
        <translation>Mapa de activación: el azul oscuro es débil, el amarillo claro es fuerte. Su resolución real es de {columns} × {rows} celdas, suavizada; muestra en qué se basa la respuesta y no delimita nada.</translation>
    </message>
    <message>
        <source>Activation map: {name}</source>
        <translation>Mapa de activación: {name}</translation>
    </message>
    <message>
        <source>Agreed: {name}</source>
        <translation>De acuerdo: {name}</translation>
    </message>
    <message>
        <source>All slices of the series</source>
        <translation>Todos los cortes de la serie</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Respondido por</translation>
    </message>
    <message>
        <source>Cannot be excluded: {names}</source>
        <translation>No se puede excluir: {names}</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Corrected to: {name}</source>
        <translation>Corregido a: {name}</translation>
    </message>
    <message>
        <source>Counts of slices, not a probability for the series: the model was made for single slices near a tumour.</source>
        <translation>Recuentos de cortes, no una probabilidad para la serie: el modelo se hizo para cortes individuales cerca de un tumor.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Further slices</source>
        <translation>Otros cortes</translation>
    </message>
    <message>
        <source>Further slices that name a tumour and are not shown: {count}</source>
        <translation>Otros cortes que nombran un tumor y no se muestran: {count}</translation>
    </message>
    <message>
        <source>ID {id}</source>
        <translation>ID {id}</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Not certain in {number} of {count} slices</source>
        <translation>Incierto en {number} de {count} cortes</translation>
    </message>
    <message>
        <source>Not signed off</source>
        <translation>Sin firmar</translation>
    </message>
    <message>
        <source>Not signed off: not in the case history</source>
        <translation>Sin firmar: no está en el historial de casos</translation>
    </message>
    <message>
        <source>Not to be relied on in {number} of {count} slices</source>
        <translation>No fiable en {number} de {count} cortes</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note of the reader</source>
        <translation>Nota del lector</translation>
    </message>
    <message>
        <source>Only the first {count} studies have pages of their own; the table holds all.</source>
        <translation>Solo los primeros {count} estudios tienen página propia; la tabla los contiene todos.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Página {page} de {count}</translation>
    </message>
    <message>
        <source>Parts of the pictures are painted over in black, because they may tell who it is.</source>
        <translation>Hay partes de las imágenes tapadas en negro porque podrían decir quién es.</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Patient not known</source>
        <translation>Paciente no conocido</translation>
    </message>
    <message>
        <source>Pictures from elsewhere ({name}): {figure}</source>
        <translation>Imágenes de otro origen ({name}): {figure}</translation>
    </message>
    <message>
        <source>Pictures held out: {figure}</source>
        <translation>Imágenes reservadas: {figure}</translation>
    </message>
    <message>
        <source>Pictures that are left out because they may hold text: {count}</source>
        <translation>Imágenes omitidas porque pueden contener texto: {count}</translation>
    </message>
    <message>
        <source>Pixels&apos; SHA-256</source>
        <translation>SHA-256 de los píxeles</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Predicción</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>Probabilidades</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilidad</translation>
    </message>
    <message>
        <source>Probability {value}</source>
        <translation>Probabilidad {value}</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Seudónimo</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Report of MRI Classifier</source>
        <translation>Informe de MRI Classifier</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Sensitivity: {name}</source>
        <translation>Sensibilidad: {name}</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Slice {number}: {name}, {value}</source>
        <translation>Corte {number}: {name}, {value}</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Cortes</translation>
    </message>
    <message>
        <source>Studies that could not be read: {count}</source>
        <translation>Estudios que no se pudieron leer: {count}</translation>
    </message>
    <message>
        <source>The card of this model is not on this computer.</source>
        <translation>La ficha de este modelo no está en este ordenador.</translation>
    </message>
    <message>
        <source>The image</source>
        <translation>La imagen</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>El modelo</translation>
    </message>
    <message>
        <source>The picture is left out: it may hold text that tells who it shows.</source>
        <translation>La imagen se omite: puede contener texto que diga a quién muestra.</translation>
    </message>
    <message>
        <source>There is no activation map: it takes the file itself, and the model that answered.</source>
        <translation>No hay mapa de activación: requiere el propio archivo y el modelo que respondió.</translation>
    </message>
    <message>
        <source>There is no picture: it is not stored, and its file is not known.</source>
        <translation>No hay imagen: no está guardada y no se conoce su archivo.</translation>
    </message>
    <message>
        <source>There is no picture: the file cannot be read any more.</source>
        <translation>No hay imagen: el archivo ya no se puede leer.</translation>
    </message>
    <message>
        <source>There is no picture: the slice cannot be decoded.</source>
        <translation>No hay imagen: el corte no se puede decodificar.</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Entrenado con</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>What has to be known</source>
        <translation>Qué hay que saber</translation>
    </message>
    <message>
        <source>answered right</source>
        <translation>respondidas correctamente</translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation>nac. {date}</translation>
    </message>
    <message>
        <source>slice {number} of {count}</source>
        <translation>corte {number} de {count}</translation>
    </message>
    <message>
        <source>{count} different pictures ({each})</source>
        <translation>{count} imágenes distintas ({each})</translation>
    </message>
    <message>
        <source>{count} studies</source>
        <translation>{count} estudios</translation>
    </message>
    <message>
        <source>{engine}, preprocessing version {version}</source>
        <translation>{engine}, versión {version} del preprocesamiento</translation>
    </message>
    <message>
        <source>{name} in {number} of {count} slices</source>
        <translation>{name} en {number} de {count} cortes</translation>
    </message>
    <message>
        <source>{number} of {count} slices are not scored</source>
        <translation>{number} de {count} cortes no están evaluados</translation>
    </message>
    <message>
        <source>{number} of {count} slices cannot be read or classified</source>
        <translation>{number} de {count} cortes no se pueden leer o clasificar</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>0 shows the image alone, 1 the map alone.</source>
        <translation>0 muestra solo la imagen, 1 solo el mapa.</translation>
    </message>
    <message>
        <source>0 takes a free port at every start.</source>
        <translation>0 toma un puerto libre en cada inicio.</translation>
    </message>
    <message>
        <source>Address of a PostgreSQL database that several computers share, without a password: postgresql://USER@HOST/DATABASE. Empty keeps the history on this computer.</source>
        <translation>Dirección de una base de datos PostgreSQL que comparten varios equipos, sin contraseña: postgresql://USUARIO@SERVIDOR/BASE. Vacía, el historial queda en este equipo.</translation>
    </message>
    <message>
        <source>Address the server listens on. 127.0.0.1 is reachable from this computer alone.</source>
        <translation>Dirección en la que escucha el servidor. 127.0.0.1 solo es accesible desde este ordenador.</translation>
    </message>
    <message>
        <source>Addresses of reverse proxies that may say where a request comes from; spaces between them.</source>
        <translation>Direcciones de proxys inversos que pueden decir de dónde viene una solicitud; separadas por espacios.</translation>
    </message>
    <message>
        <source>Allow the web server</source>
        <translation>Permitir el servidor web</translation>
    </message>
    <message>
        <source>Also store names, hospital numbers and dates of new cases. Switch this on only where the disk is encrypted.</source>
        <translation>Guardar también nombres, números de historia y fechas de los casos nuevos. Activarlo solo si el disco está cifrado.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Archivo de certificado</translation>
    </message>
    <message>
        <source>Colour scheme</source>
        <translation>Esquema de colores</translation>
    </message>
    <message>
        <source>Daily backups kept</source>
        <translation>Copias diarias conservadas</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Delete cases after</source>
        <translation>Borrar casos después de</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>File &gt; Classify Folder also takes the folders inside the chosen one.</source>
        <translation>Archivo &gt; Clasificar carpeta toma también las carpetas dentro de la elegida.</translation>
    </message>
    <message>
        <source>Files over this size are refused before they are read.</source>
        <translation>Los archivos mayores se rechazan antes de leerlos.</translation>
    </message>
    <message>
        <source>Folders within folders</source>
        <translation>Carpetas dentro de carpetas</translation>
    </message>
    <message>
        <source>Further host names</source>
        <translation>Otros nombres de host</translation>
    </message>
    <message>
        <source>Heading of reports</source>
        <translation>Encabezado de los informes</translation>
    </message>
    <message>
        <source>How much the log file holds. File names and patient data are never in it.</source>
        <translation>Cuánto contiene el archivo de registro. Nunca incluye nombres de archivos ni datos de pacientes.</translation>
    </message>
    <message>
        <source>Keep a case history</source>
        <translation>Llevar un historial de casos</translation>
    </message>
    <message>
        <source>Keras (TensorFlow)</source>
        <translation>Keras (TensorFlow)</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Archivo de clave</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Archivo más grande</translation>
    </message>
    <message>
        <source>Largest picture</source>
        <translation>Imagen más grande</translation>
    </message>
    <message>
        <source>Lay the map of where the model looked over the image when a result arrives.</source>
        <translation>Superponer a la imagen el mapa de dónde se fijó el modelo cuando llega un resultado.</translation>
    </message>
    <message>
        <source>Let other computers in</source>
        <translation>Dejar entrar a otros ordenadores</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Light, dark, or as the system has it.</source>
        <translation>Claro, oscuro o como el sistema.</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Bloquear después de</translation>
    </message>
    <message>
        <source>Log detail</source>
        <translation>Detalle del registro</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Name that stands on your sign-offs; the name of your account where this is empty.</source>
        <translation>Nombre que figura en las firmas; el de la cuenta si está vacío.</translation>
    </message>
    <message>
        <source>Names under which browsers reach the server besides its addresses; spaces between them.</source>
        <translation>Nombres con los que los navegadores llegan al servidor además de sus direcciones; separados por espacios.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>ONNX Runtime</source>
        <translation>ONNX Runtime</translation>
    </message>
    <message>
        <source>ONNX Runtime, 8 bit</source>
        <translation>ONNX Runtime, 8 bits</translation>
    </message>
    <message>
        <source>Of corrected cases</source>
        <translation>De los casos corregidos</translation>
    </message>
    <message>
        <source>Of every case</source>
        <translation>De todos los casos</translation>
    </message>
    <message>
        <source>Off: the web server cannot be started, neither in the window nor by a command.</source>
        <translation>Desactivado: el servidor web no se puede iniciar ni en la ventana ni con un comando.</translation>
    </message>
    <message>
        <source>Older cases are deleted for good when the program starts. 0 keeps them.</source>
        <translation>Los casos más antiguos se borran definitivamente al iniciar el programa. 0 los conserva.</translation>
    </message>
    <message>
        <source>On: the address and the code that the program shows let a browser in.</source>
        <translation>Activado: la dirección y el código que muestra el programa dejan entrar a un navegador.</translation>
    </message>
    <message>
        <source>On: the web server answers other computers too, over TLS and after login.</source>
        <translation>Activado: el servidor web responde también a otros ordenadores, por TLS y tras iniciar sesión.</translation>
    </message>
    <message>
        <source>On: users with a name and a password may log in to the web page.</source>
        <translation>Activado: los usuarios con nombre y contraseña pueden entrar en la página web.</translation>
    </message>
    <message>
        <source>One copy of the case history a day, beside it; the oldest goes first.</source>
        <translation>Una copia del historial de casos al día, junto a él; la más antigua se borra primero.</translation>
    </message>
    <message>
        <source>Opacity of the activation map</source>
        <translation>Opacidad del mapa de activación</translation>
    </message>
    <message>
        <source>OpenVINO</source>
        <translation>OpenVINO</translation>
    </message>
    <message>
        <source>OpenVINO, 8 bit</source>
        <translation>OpenVINO, 8 bits</translation>
    </message>
    <message>
        <source>PEM file of a certificate with its chain; empty: the server makes its own.</source>
        <translation>Archivo PEM de un certificado con su cadena; vacío: el servidor crea el suyo.</translation>
    </message>
    <message>
        <source>PEM file of the key of that certificate, without a passphrase.</source>
        <translation>Archivo PEM de la clave de ese certificado, sin frase de contraseña.</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>Emparejamiento</translation>
    </message>
    <message>
        <source>Pictures with more million pixels are refused before they are decoded.</source>
        <translation>Las imágenes con más millones de píxeles se rechazan antes de decodificarlas.</translation>
    </message>
    <message>
        <source>Python for training</source>
        <translation>Python para el entrenamiento</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Lector</translation>
    </message>
    <message>
        <source>Record batches in the case history</source>
        <translation>Registrar lotes en el historial de casos</translation>
    </message>
    <message>
        <source>Record what was classified, by which model, and what the reader said: on this computer, or in the shared database. Patients stand in it under pseudonyms.</source>
        <translation>Registrar qué se clasificó, con qué modelo y qué dijo el lector: en este equipo o en la base de datos compartida. Los pacientes figuran con seudónimos.</translation>
    </message>
    <message>
        <source>Reverse proxies</source>
        <translation>Proxys inversos</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>Server port</source>
        <translation>Puerto del servidor</translation>
    </message>
    <message>
        <source>Shared database</source>
        <translation>Base de datos compartida</translation>
    </message>
    <message>
        <source>Show the activation map</source>
        <translation>Mostrar el mapa de activación</translation>
    </message>
    <message>
        <source>So that a case can be opened again after the program was closed. Names of files and folders often tell who the patient is.</source>
        <translation>Para poder abrir un caso de nuevo después de cerrar el programa. Los nombres de archivos y carpetas a menudo dicen quién es el paciente.</translation>
    </message>
    <message>
        <source>Store images</source>
        <translation>Guardar imágenes</translation>
    </message>
    <message>
        <source>Store patients&apos; names</source>
        <translation>Guardar los nombres de los pacientes</translation>
    </message>
    <message>
        <source>Store where files lie</source>
        <translation>Guardar dónde están los archivos</translation>
    </message>
    <message>
        <source>Such as the department; may be empty.</source>
        <translation>Por ejemplo, el departamento; puede quedar vacío.</translation>
    </message>
    <message>
        <source>Tell when long work has ended</source>
        <translation>Avisar cuando termine un trabajo largo</translation>
    </message>
    <message>
        <source>The Python that has the training package; empty takes the one that runs this program.</source>
        <translation>El Python que tiene el paquete de entrenamiento; vacío toma el que ejecuta este programa.</translation>
    </message>
    <message>
        <source>Users may log in</source>
        <translation>Los usuarios pueden entrar</translation>
    </message>
    <message>
        <source>Warnings only</source>
        <translation>Solo advertencias</translation>
    </message>
    <message>
        <source>What File &gt; Classify Folder classifies is recorded as cases, too.</source>
        <translation>Lo que clasifica Archivo &gt; Clasificar carpeta también se registra como casos.</translation>
    </message>
    <message>
        <source>What runs the model. ONNX Runtime starts in a moment; OpenVINO is an extra; Keras with TensorFlow is the reference and takes longer to load. The answers are the same, but for the 8-bit ones, which are quicker and differ a little.</source>
        <translation>Lo que ejecuta el modelo. ONNX Runtime arranca al instante; OpenVINO es un extra; Keras con TensorFlow es la referencia y tarda más en cargar. Las respuestas son las mismas, salvo con los motores de 8 bits, que son más rápidos y difieren un poco.</translation>
    </message>
    <message>
        <source>What the window, reports and commands speak, from the next start on. Dates and numbers follow.</source>
        <translation>Idioma de la ventana, los informes y los comandos, desde el próximo inicio. Las fechas y los números lo siguen.</translation>
    </message>
    <message>
        <source>Which of the installed models answers. Tools &gt; Models shows what each can do.</source>
        <translation>Cuál de los modelos instalados responde. Herramientas &gt; Modelos muestra lo que puede hacer cada uno.</translation>
    </message>
    <message>
        <source>Which slices are stored as pictures. Those of corrected cases can be trained on later, also when their files are gone.</source>
        <translation>Qué cortes se guardan como imágenes. Con los de casos corregidos se puede entrenar más tarde, aunque sus archivos ya no estén.</translation>
    </message>
    <message>
        <source>While another program is in front, the desktop shows that a batch, a training or a report is done. The message never names a file or a patient.</source>
        <translation>Mientras otro programa está delante, el escritorio avisa de que ha terminado un lote, un entrenamiento o un informe. El mensaje nunca nombra un archivo ni a un paciente.</translation>
    </message>
    <message>
        <source>Without a key or a mouse movement for so long, the window covers everything until it is unlocked. 0 never does.</source>
        <translation>Tras ese tiempo sin pulsar una tecla ni mover el ratón, la ventana lo tapa todo hasta que se desbloquee. 0 no lo hace nunca.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Close the message or the dialog</source>
        <translation>Cerrar el mensaje o el diálogo</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Copiar las filas elegidas</translation>
    </message>
    <message>
        <source>Delete the selected measurement</source>
        <translation>Borrar la medición elegida</translation>
    </message>
    <message>
        <source>First and last slice</source>
        <translation>Primer y último corte</translation>
    </message>
    <message>
        <source>Go to the key slice</source>
        <translation>Ir al corte clave</translation>
    </message>
    <message>
        <source>In every window</source>
        <translation>En todas las ventanas</translation>
    </message>
    <message>
        <source>In lists and tables</source>
        <translation>En listas y tablas</translation>
    </message>
    <message>
        <source>Leave the tool, then full screen</source>
        <translation>Dejar la herramienta y después la pantalla completa</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Mover la imagen</translation>
    </message>
    <message>
        <source>Next and previous control</source>
        <translation>Control siguiente y anterior</translation>
    </message>
    <message>
        <source>On the image</source>
        <translation>En la imagen</translation>
    </message>
    <message>
        <source>Previous and next image of the list</source>
        <translation>Imagen anterior y siguiente de la lista</translation>
    </message>
    <message>
        <source>Previous and next slice</source>
        <translation>Corte anterior y siguiente</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Set a point with a measuring tool; the arrows move it</source>
        <translation>Poner un punto con una herramienta de medir; las flechas lo mueven</translation>
    </message>
    <message>
        <source>Window: wider, narrower, brighter, darker</source>
        <translation>Ventana: más ancha, más estrecha, más clara, más oscura</translation>
    </message>
    <message>
        <source>Zoom in and out</source>
        <translation>Acercar y alejar</translation>
    </message>
</context>
<context>
    <name>tour</name>
    <message>
        <source>Ctrl+K finds every command by its name, F1 opens the user guide. Whole folders are classified with File &gt; Classify Folder.</source>
        <translation>Ctrl+K encuentra cualquier comando por su nombre, F1 abre la guía del usuario. Las carpetas enteras se clasifican con Archivo &gt; Clasificar carpeta.</translation>
    </message>
    <message>
        <source>Find everything else</source>
        <translation>Encontrar todo lo demás</translation>
    </message>
    <message>
        <source>Keep in mind what this is</source>
        <translation>Tener presente qué es esto</translation>
    </message>
    <message>
        <source>Look at the slices</source>
        <translation>Mirar los cortes</translation>
    </message>
    <message>
        <source>Open files or a folder here, or drop them anywhere on the window. DICOM, NIfTI and the usual picture formats are read. Nothing leaves this computer.</source>
        <translation>Abrir aquí archivos o una carpeta, o soltarlos en cualquier parte de la ventana. Se leen DICOM, NIfTI y los formatos de imagen habituales. Nada sale de este ordenador.</translation>
    </message>
    <message>
        <source>Open images</source>
        <translation>Abrir imágenes</translation>
    </message>
    <message>
        <source>Read the answer</source>
        <translation>Leer la respuesta</translation>
    </message>
    <message>
        <source>Research software. A prediction is not a diagnosis, and no decision about a person may rest on it.</source>
        <translation>Software de investigación. Una predicción no es un diagnóstico y ninguna decisión sobre una persona puede basarse en ella.</translation>
    </message>
    <message>
        <source>See where the network looked</source>
        <translation>Ver dónde se fijó la red</translation>
    </message>
    <message>
        <source>The activation map lies over the image. It is coarse, and no outline of a lesion.</source>
        <translation>El mapa de activación se superpone a la imagen. Es tosco y no delimita ninguna lesión.</translation>
    </message>
    <message>
        <source>The class and the probability of each. Warnings stand below: they say when not to rely on it.</source>
        <translation>La clase y la probabilidad de cada una. Debajo están las advertencias: dicen cuándo no fiarse de ella.</translation>
    </message>
    <message>
        <source>The wheel and the arrow keys go from slice to slice. The right mouse button, held, changes brightness and contrast.</source>
        <translation>La rueda y las flechas van de corte en corte. El botón derecho, mantenido, cambia el brillo y el contraste.</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Research use only, not for diagnosis</source>
        <translation>Solo para investigación, no para diagnóstico</translation>
    </message>
</context>
<context>
    <name>windows</name>
    <message>
        <source>As stored</source>
        <translation>Como está guardada</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Auto, less contrast</source>
        <translation>Auto, menos contraste</translation>
    </message>
    <message>
        <source>Auto, more contrast</source>
        <translation>Auto, más contraste</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>Hueso</translation>
    </message>
    <message>
        <source>Brain</source>
        <translation>Cerebro</translation>
    </message>
    <message>
        <source>From the file</source>
        <translation>Del archivo</translation>
    </message>
    <message>
        <source>Full range</source>
        <translation>Rango completo</translation>
    </message>
    <message>
        <source>Soft tissue</source>
        <translation>Partes blandas</translation>
    </message>
    <message>
        <source>Stroke</source>
        <translation>Ictus</translation>
    </message>
    <message>
        <source>Subdural</source>
        <translation>Subdural</translation>
    </message>
</context>
</TS>
