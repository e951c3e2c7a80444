<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>AboutDialog</name>
    <message>
        <source>&amp;Libraries and Licences</source>
        <translation>库和许可证(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>程序(&amp;P)</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>About MRI Classifier</source>
        <translation>关于 MRI Classifier</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>关于本程序</translation>
    </message>
</context>
<context>
    <name>AccessPage</name>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
</context>
<context>
    <name>ActionNotice</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About MRI Classifier</source>
        <translation>关于 MRI Classifier(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Cases</source>
        <translation>病例(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close Image</source>
        <translation>关闭图像(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Engine</source>
        <translation>引擎(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Next Image</source>
        <translation>下一图像(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>首选项(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Previous Image</source>
        <translation>上一图像(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Save Picture with Map…</source>
        <translation>保存带激活图的图片(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Self-check…</source>
        <translation>自检(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Close &amp;All</source>
        <translation>全部关闭(&amp;A)</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>激活图</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>打开文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Se&amp;rver</source>
        <translation>服务器(&amp;A)</translation>
    </message>
    <message>
        <source>Show Activation &amp;Map</source>
        <translation>显示激活图(&amp;M)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
</context>
<context>
    <name>AnswerBlock</name>
    <message>
        <source>Cannot be excluded: {names}</source>
        <translation>不能排除：{names}</translation>
    </message>
    <message>
        <source>Classes whose probability is too high to be left out at the model&apos;s coverage</source>
        <translation>在模型覆盖率下概率过高、无法排除的类别</translation>
    </message>
    <message>
        <source>Classifying…</source>
        <translation>正在分类…</translation>
    </message>
    <message>
        <source>Distance from the slices that the model learned from: {score}; limit {limit}</source>
        <translation>与模型学习所用层面的距离：{score}；界限 {limit}</translation>
    </message>
    <message>
        <source>Highest probability {value}; this model answers from {limit}</source>
        <translation>最高概率 {value}；此模型从 {limit} 起给出回答</translation>
    </message>
    <message>
        <source>Images can be viewed</source>
        <translation>可以查看图像</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>正在加载模型…</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无回答</translation>
    </message>
    <message>
        <source>No image</source>
        <translation>无图像</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>无模型</translation>
    </message>
    <message>
        <source>Open an image to classify it</source>
        <translation>打开图像以进行分类</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Prediction for {slice}</source>
        <translation>预测：{slice}</translation>
    </message>
    <message>
        <source>Probability {value}</source>
        <translation>概率 {value}</translation>
    </message>
    <message>
        <source>This happens once</source>
        <translation>仅需一次</translation>
    </message>
    <message>
        <source>This image cannot be classified</source>
        <translation>无法对此图像分类</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>{seconds} s · {engine}</source>
        <translation>{seconds} 秒 · {engine}</translation>
    </message>
</context>
<context>
    <name>Arranger</name>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Preparing the other planes… {part} %</source>
        <translation>正在准备其他平面… {part} %</translation>
    </message>
</context>
<context>
    <name>AssessmentTable</name>
    <message>
        <source>Answers by model</source>
        <translation>各模型的回答</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Preprocessing</source>
        <translation>预处理</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>层面</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>Checking every row…</source>
        <translation>正在检查每一行…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Each row holds the digest of the row before. A row that was changed or taken out breaks the chain.</source>
        <translation>每一行都含有前一行的摘要值。被更改或删除的行会使链断开。</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>尚无任何操作。</translation>
    </message>
    <message>
        <source>The chain is whole: none of {count} rows is changed, and none is missing.</source>
        <translation>链完整：{count} 行均未更改，无缺失。</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} 行</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>(slice {number})</source>
        <translation>（第 {number} 层）</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 个文件</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 幅图像</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回答</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Could not be read or classified.</source>
        <translation>无法读取或分类。</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>No brain MRI, or unlike the training images: do not rely on it.</source>
        <translation>不是脑部 MRI，或与训练图像不相似：不可信赖。</translation>
    </message>
    <message>
        <source>Not certain: refer to a radiologist.</source>
        <translation>不确定：请转交放射科医生。</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>The answer stands.</source>
        <translation>回答有效。</translation>
    </message>
    <message>
        <source>Warnings and reasons</source>
        <translation>警告和原因</translation>
    </message>
    <message>
        <source>less than 1 s</source>
        <translation>不到 1 秒</translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation>{count} 个文件</translation>
    </message>
    <message>
        <source>{count} images</source>
        <translation>{count} 幅图像</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} 分钟</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} 秒</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分钟</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Copy as text, with patients&apos; names</source>
        <translation>复制为文本，包含患者姓名</translation>
    </message>
    <message>
        <source>Open in the main window</source>
        <translation>在主窗口中打开</translation>
    </message>
    <message>
        <source>Probability of {name}</source>
        <translation>{name}的概率</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>在文件夹中显示</translation>
    </message>
</context>
<context>
    <name>BatchWindow</name>
    <message>
        <source>Classify Folder</source>
        <translation>对文件夹分类</translation>
    </message>
    <message>
        <source>Stopped. Resume goes on with the rest, now or after the next start.</source>
        <translation>已停止。“继续”将处理其余部分，可现在或下次启动后进行。</translation>
    </message>
    <message>
        <source>The batch goes on, but cases are not recorded any more: {reason}</source>
        <translation>批处理继续进行，但不再记录病例：{reason}</translation>
    </message>
    <message>
        <source>What was classified is kept; Resume goes on with the rest.</source>
        <translation>已分类的内容会保留；“继续”将处理其余部分。</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Model card</source>
        <translation>模型卡</translation>
    </message>
</context>
<context>
    <name>CaseDeeds</name>
    <message>
        <source>Pictures written to {name}: {count}.</source>
        <translation>已写入 {name} 的图片：{count}。</translation>
    </message>
    <message>
        <source>The file of {code}</source>
        <translation>{code} 的文件</translation>
    </message>
    <message>
        <source>The history does not hold where the file of {code} lies (Preferences &gt; Case history). Find it to open it.</source>
        <translation>病例库未记录 {code} 的文件位置（首选项 &gt; 病例库）。请找到该文件以打开。</translation>
    </message>
    <message>
        <source>Without a picture: {count} ({codes}). Open their files and export again, or store images of corrected cases from now on.</source>
        <translation>没有图片：{count}（{codes}）。请打开其文件后重新导出，或从现在起存储已更正病例的图像。</translation>
    </message>
    <message>
        <source>Written to {name}: {cases}.</source>
        <translation>已写入 {name}：{cases}。</translation>
    </message>
    <message>
        <source>{cases} deleted for good.</source>
        <translation>{cases}已永久删除。</translation>
    </message>
    <message>
        <source>{name} is another image: its pixels are not those of {code}. Choose another file.</source>
        <translation>{name} 是另一幅图像：其像素与 {code} 不符。请选择其他文件。</translation>
    </message>
</context>
<context>
    <name>CaseTable</name>
    <message>
        <source>Cases</source>
        <translation>病例</translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message>
        <source>1 case</source>
        <translation>1 个病例</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批处理</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>病例</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要值</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>Flagged or refer</source>
        <translation>已标记或需转交</translation>
    </message>
    <message>
        <source>Flagged: unlike what the model learned from; do not rely on it</source>
        <translation>已标记：与模型所学内容不同；不可信赖</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Not certain: refer to a radiologist</source>
        <translation>不确定：请转交放射科医生</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待签核</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Probability {one}, uncertainty {other}</source>
        <translation>概率 {one}，不确定度 {other}</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>阅片者</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>记录时间</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>签核</translation>
    </message>
    <message>
        <source>The answer stands</source>
        <translation>回答有效</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>工作列表</translation>
    </message>
    <message>
        <source>{count} cases</source>
        <translation>{count} 个病例</translation>
    </message>
    <message>
        <source>{name} ({count} slices)</source>
        <translation>{name}（{count} 层）</translation>
    </message>
    <message>
        <source>{state}: {name}</source>
        <translation>{state}：{name}</translation>
    </message>
</context>
<context>
    <name>CasesWindow</name>
    <message>
        <source>Audit log</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>Case history</source>
        <translation>病例库</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>病例</translation>
    </message>
    <message>
        <source>Export for training…</source>
        <translation>导出用于训练…</translation>
    </message>
    <message>
        <source>Export list…</source>
        <translation>导出列表…</translation>
    </message>
    <message>
        <source>Keep a case history</source>
        <translation>启用病例库</translation>
    </message>
    <message>
        <source>No case fits the search and the filters.</source>
        <translation>没有符合搜索和筛选条件的病例。</translation>
    </message>
    <message>
        <source>No case history is kept. With it, the program remembers on this computer what was classified, by which model, and what you said of it; patients stand in it under pseudonyms.</source>
        <translation>未启用病例库。启用后，程序会在本机记录分类过的内容、所用模型以及您的意见；患者以化名保存。</translation>
    </message>
    <message>
        <source>Nothing is recorded yet. What you open and classify from now on stands here.</source>
        <translation>尚无记录。从现在起打开并分类的内容将显示在此处。</translation>
    </message>
    <message>
        <source>Show all cases</source>
        <translation>显示所有病例</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>The case history is being opened…</source>
        <translation>正在打开病例库…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>{shown} of {cases}</source>
        <translation>{shown} / {cases}</translation>
    </message>
</context>
<context>
    <name>CertificatePage</name>
    <message>
        <source>&amp;Files of your institution</source>
        <translation>所在机构的文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Made by this program</source>
        <translation>由本程序生成(&amp;M)</translation>
    </message>
    <message>
        <source>Certificate, which encryption needs</source>
        <translation>加密所需的证书</translation>
    </message>
    <message>
        <source>Certificate, with its chain (PEM)</source>
        <translation>证书及其证书链 (PEM)</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>指纹 (SHA-256)</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate</source>
        <translation>证书指纹</translation>
    </message>
    <message>
        <source>Private key, without a passphrase (PEM)</source>
        <translation>私钥，无密码短语 (PEM)</translation>
    </message>
    <message>
        <source>Ready at once. Browsers warn the first time, because nobody vouches for it: whoever connects compares the fingerprint.</source>
        <translation>立即可用。浏览器首次会发出警告，因为无人为其担保：连接者应核对指纹。</translation>
    </message>
</context>
<context>
    <name>ChartLegend</name>
    <message>
        <source>Legend of the chart</source>
        <translation>图表图例</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>50 or more of each are better, because some are held out to measure with.</source>
        <translation>每类 50 幅或更多为佳，因为部分会留出用于评估。</translation>
    </message>
    <message>
        <source>Added from {folder}: {used} images; left out: {left}</source>
        <translation>从 {folder} 添加：{used} 幅图像；略过：{left}</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Copies of other files (also mirrored, turned or re-coloured): {count}</source>
        <translation>其他文件的副本（包括镜像、旋转或变色）：{count}</translation>
    </message>
    <message>
        <source>Different images</source>
        <translation>不同图像</translation>
    </message>
    <message>
        <source>Different images of each class</source>
        <translation>各类别的不同图像</translation>
    </message>
    <message>
        <source>Files that cannot be read: {count}</source>
        <translation>无法读取的文件：{count}</translation>
    </message>
    <message>
        <source>Files: {files}; readable: {readable}; different pictures: {different}</source>
        <translation>文件：{files}；可读：{readable}；不同图片：{different}</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查发现</translation>
    </message>
    <message>
        <source>Looking at the images…</source>
        <translation>正在检查图像…</translation>
    </message>
    <message>
        <source>Pictures or groups in two parts, so that the figures will be too good: {count}</source>
        <translation>同时出现在两个子集中的图片或组，会使指标偏高：{count}</translation>
    </message>
    <message>
        <source>Pictures under two labels: {count}</source>
        <translation>属于两个类别的图片：{count}</translation>
    </message>
    <message>
        <source>Size of all files: {size}</source>
        <translation>所有文件的大小：{size}</translation>
    </message>
    <message>
        <source>Sizes of the files: {count} different ones, most often {first}</source>
        <translation>文件尺寸：{count} 种，最常见 {first}</translation>
    </message>
    <message>
        <source>The images can be used.</source>
        <translation>图像可以使用。</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现的内容</translation>
    </message>
    <message>
        <source>You can start, but there are few images: with fewer than {enough} of a class the new model may learn these images by heart, and its figures say little.</source>
        <translation>可以开始，但图像较少：某类少于 {enough} 幅时，新模型可能只是记住这些图像，其指标意义不大。</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… 以及另外 {count} 项</translation>
    </message>
</context>
<context>
    <name>ChoiceButton</name>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{count} chosen</source>
        <translation>已选 {count} 项</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Command Palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer letters.</source>
        <translation>没有匹配项。请尝试减少字符。</translation>
    </message>
    <message>
        <source>Type a command, a setting, a window or a recent file</source>
        <translation>输入命令、设置、窗口或最近的文件</translation>
    </message>
    <message>
        <source>↑ ↓ to choose, Enter to do it, Esc to close</source>
        <translation>↑ ↓ 选择，Enter 执行，Esc 关闭</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>&amp;Delete the new model</source>
        <translation>删除新模型(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Install without using it</source>
        <translation>仅安装不使用(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Use the new model</source>
        <translation>使用新模型(&amp;U)</translation>
    </message>
    <message>
        <source>Accuracy (95 % interval)</source>
        <translation>准确率（95 % 区间）</translation>
    </message>
    <message>
        <source>Both models answered the same {images} different images of {groups} groups (patients or neighbouring slices): {held}, which the new model was not trained on. If the old model was trained on some of them, its figures are too good. The interval says where the true value may lie (95 %); p below 0.05 means that chance hardly makes such a difference.</source>
        <translation>两个模型对相同的 {images} 幅不同图像（{groups} 组，按患者或相邻层面）作了回答：{held}，新模型未用其训练。若旧模型用其中一些训练过，则其指标偏高。区间表示真实值可能的范围（95 %）；p 小于 0.05 表示这种差异几乎不可能由偶然造成。</translation>
    </message>
    <message>
        <source>Calibration error (0 is best)</source>
        <translation>校准误差（0 最佳）</translation>
    </message>
    <message>
        <source>Difference in accuracy</source>
        <translation>准确率差异</translation>
    </message>
    <message>
        <source>Figures of both models</source>
        <translation>两个模型的指标</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Flagged as unlike the training images</source>
        <translation>标记为与训练图像不相似</translation>
    </message>
    <message>
        <source>Images whose answer changed</source>
        <translation>回答发生变化的图像</translation>
    </message>
    <message>
        <source>Images whose answer changed: {count}</source>
        <translation>回答发生变化的图像：{count}</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>McNemar&apos;s test, p</source>
        <translation>McNemar 检验，p</translation>
    </message>
    <message>
        <source>Name of the new model</source>
        <translation>新模型的名称</translation>
    </message>
    <message>
        <source>New answer</source>
        <translation>新回答</translation>
    </message>
    <message>
        <source>New model
{name}</source>
        <translation>新模型
{name}</translation>
    </message>
    <message>
        <source>Old answer</source>
        <translation>旧回答</translation>
    </message>
    <message>
        <source>Old model
{name}</source>
        <translation>旧模型
{name}</translation>
    </message>
    <message>
        <source>Right with this model alone</source>
        <translation>仅此模型正确</translation>
    </message>
    <message>
        <source>Roll &amp;back</source>
        <translation>回退(&amp;B)</translation>
    </message>
    <message>
        <source>What shall be done with it</source>
        <translation>如何处理</translation>
    </message>
    <message>
        <source>the part {part} of the base set</source>
        <translation>基础数据集的 {part} 部分</translation>
    </message>
    <message>
        <source>the part {part} of your own images</source>
        <translation>自有图像的 {part} 部分</translation>
    </message>
    <message>
        <source>{count} images could not be read.</source>
        <translation>{count} 幅图像无法读取。</translation>
    </message>
    <message>
        <source>{count} images of classes that not both know are left out.</source>
        <translation>略过 {count} 幅属于并非两个模型都认识的类别的图像。</translation>
    </message>
    <message>
        <source>{label}: right of {count}</source>
        <translation>{label}：{count} 幅中正确</translation>
    </message>
    <message>
        <source>{value} points ({low} to {high})</source>
        <translation>{value} 个百分点（{low} 至 {high}）</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Beyond this series</source>
        <translation>超出此序列</translation>
    </message>
    <message>
        <source>Nearest: {away} mm away</source>
        <translation>最近：相距 {away} mm</translation>
    </message>
</context>
<context>
    <name>CorrectionsDialog</name>
    <message>
        <source>A new or empty folder</source>
        <translation>新建或空文件夹</translation>
    </message>
    <message>
        <source>Also cases where the reader agreed</source>
        <translation>同时包含阅片者同意的病例</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Export for training</source>
        <translation>导出用于训练</translation>
    </message>
    <message>
        <source>Export signed cases as a folder to train on</source>
        <translation>将已签核病例导出为训练文件夹</translation>
    </message>
    <message>
        <source>The folder holds pictures and the readers&apos; classes. No name, no number and no note goes with them; letters that are part of a picture do.</source>
        <translation>该文件夹包含图片和阅片者给出的类别。不含姓名、编号和备注；但图片中本身的文字会保留。</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>Batches</source>
        <translation>批处理</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Images that wait for the model</source>
        <translation>等待模型处理的图像</translation>
    </message>
    <message>
        <source>Names and addresses that asked for something in the last five minutes</source>
        <translation>最近五分钟内发出请求的名称和地址</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Requests that a fault in the program kept from an answer</source>
        <translation>因程序故障未得到回答的请求</translation>
    </message>
    <message>
        <source>Requests without a right to come in, or too many of them</source>
        <translation>无权进入或过于频繁的请求</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>&amp;Copy report</source>
        <translation>复制报告(&amp;C)</translation>
    </message>
    <message>
        <source>A fault in MRI Classifier</source>
        <translation>MRI Classifier 出现故障</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation>出现了不应发生的错误。</translation>
    </message>
    <message>
        <source>You can go on working; if a result looks wrong, open the image again. The report below helps to mend the fault. It holds no file names and no patient data, and it is sent nowhere: copy it if you want to pass it on.</source>
        <translation>可以继续工作；如果结果看起来有误，请重新打开图像。下面的报告有助于修复故障。它不含文件名和患者数据，也不会发送到任何地方：如需转交，请复制。</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Epoch {number}: {figures}</source>
        <translation>第 {number} 轮：{figures}</translation>
    </message>
    <message>
        <source>Learning curves</source>
        <translation>学习曲线</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>No epoch is finished yet.</source>
        <translation>尚无完成的轮次。</translation>
    </message>
    <message>
        <source>after the first epoch</source>
        <translation>首个轮次之后</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Beside a &amp;base set</source>
        <translation>同时使用基础数据集(&amp;B)</translation>
    </message>
    <message>
        <source>Choose at least one source of images.</source>
        <translation>请至少选择一个图像来源。</translation>
    </message>
    <message>
        <source>Choose the folder with the base set, or do without it.</source>
        <translation>请选择基础数据集文件夹，或不使用它。</translation>
    </message>
    <message>
        <source>Choose the folder with your images.</source>
        <translation>请选择自有图像的文件夹。</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Folder with my own images</source>
        <translation>自有图像文件夹</translation>
    </message>
    <message>
        <source>Folder with the base set</source>
        <translation>基础数据集文件夹</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Labelled images that the present model learned from, with their parts for validation or test. With them the new model forgets less, and both models are compared on images that are held out. Without them a part of your own images is held out.</source>
        <translation>当前模型学习所用的带标签图像，含验证或测试部分。使用它们可减少新模型的遗忘，并用留出图像比较两个模型。不使用时，会留出部分自有图像。</translation>
    </message>
    <message>
        <source>My own &amp;images</source>
        <translation>自有图像(&amp;I)</translation>
    </message>
    <message>
        <source>No case was corrected yet.</source>
        <translation>尚无已更正的病例。</translation>
    </message>
    <message>
        <source>Older ones: {count}.</source>
        <translation>更早的：{count}。</translation>
    </message>
    <message>
        <source>One folder for each class (glioma, meningioma, notumor, pituitary, or others), with 50 images or more in each; or corrections that were exported as a folder.</source>
        <translation>每个类别一个文件夹（glioma、meningioma、notumor、pituitary 或其他），各含 50 幅或更多图像；或导出为文件夹的更正病例。</translation>
    </message>
    <message>
        <source>The &amp;corrected cases of the history</source>
        <translation>病例库中已更正的病例(&amp;C)</translation>
    </message>
    <message>
        <source>The training of {date} is done, and nothing was decided about its model yet.</source>
        <translation>{date} 的训练已完成，但尚未决定如何处理其模型。</translation>
    </message>
    <message>
        <source>The training of {date} was interrupted after {done} of {epochs} epochs. You can go on with it.</source>
        <translation>{date} 的训练在完成 {done} / {epochs} 轮后中断。可以继续。</translation>
    </message>
    <message>
        <source>The training of {date} was interrupted. You can go on with it.</source>
        <translation>{date} 的训练被中断。可以继续。</translation>
    </message>
    <message>
        <source>What it is measured on</source>
        <translation>用于评估的内容</translation>
    </message>
    <message>
        <source>What the model is to learn from</source>
        <translation>模型学习的内容</translation>
    </message>
    <message>
        <source>{count} cases were corrected. Their pictures are copied into a private folder, without names, and deleted with the training.</source>
        <translation>已更正 {count} 个病例。其图片会不含姓名地复制到私有文件夹，并随训练一同删除。</translation>
    </message>
</context>
<context>
    <name>DayActions</name>
    <message>
        <source>&amp;Lock Now</source>
        <translation>立即锁定(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>模型(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Retrain Model…</source>
        <translation>重新训练模型(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Statistics</source>
        <translation>统计(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Worklist</source>
        <translation>工作列表(&amp;W)</translation>
    </message>
    <message>
        <source>Au&amp;dit Log</source>
        <translation>审计日志(&amp;B)</translation>
    </message>
    <message>
        <source>Case &amp;History</source>
        <translation>病例库(&amp;H)</translation>
    </message>
    <message>
        <source>Classify Fol&amp;der…</source>
        <translation>对文件夹分类(&amp;D)…</translation>
    </message>
    <message>
        <source>Lock &amp;Passphrase…</source>
        <translation>锁定密码短语(&amp;P)…</translation>
    </message>
</context>
<context>
    <name>Daywork</name>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>The batch has come to its end.</source>
        <translation>批处理已结束。</translation>
    </message>
    <message>
        <source>The report is saved.</source>
        <translation>报告已保存。</translation>
    </message>
    <message>
        <source>The training has come to its end.</source>
        <translation>训练已结束。</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>The administrator of this computer does not let the account {account} export.</source>
        <translation>本机管理员不允许账户 {account} 导出。</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>正在写入 {name}…</translation>
    </message>
    <message>
        <source>{name} is not there any more.</source>
        <translation>{name} 已不存在。</translation>
    </message>
    <message>
        <source>{rows} copied.</source>
        <translation>已复制{rows}。</translation>
    </message>
    <message>
        <source>{rows} written to {name}.</source>
        <translation>已将{rows}写入 {name}。</translation>
    </message>
</context>
<context>
    <name>DeleteQuestion</name>
    <message>
        <source>&amp;Delete for good</source>
        <translation>永久删除(&amp;D)</translation>
    </message>
    <message>
        <source>Answers, sign-offs, notes, stored names and pictures go, for everybody who shares this database. Backups that its server has made hold them until they are replaced. The image files stay where they are. The audit log keeps that a case of this code was there and who deleted it. This cannot be undone.</source>
        <translation>回答、签核、备注、已保存的姓名和图片都会消失，对所有共用此数据库的人都是如此。数据库服务器所做的备份在被替换之前仍含有它们。图像文件保持原处。审计日志会保留曾有此编号的病例以及由谁删除。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Answers, sign-offs, notes, stored names and pictures go. Backups that hold them are deleted, too, and a fresh one takes their place. The image files stay where they are. The audit log keeps that a case of this code was there and who deleted it. This cannot be undone.</source>
        <translation>回答、签核、备注、已存储的姓名和图片都将删除。包含它们的备份也会删除，并由新的备份取代。图像文件保持原位。审计日志会保留曾有此编号的病例及其删除者。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Delete the case {code} for good?</source>
        <translation>要永久删除病例 {code} 吗？</translation>
    </message>
    <message>
        <source>Delete {count} cases for good?</source>
        <translation>要永久删除 {count} 个病例吗？</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Answers by model</source>
        <translation>各模型的回答</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Choose a case to see what is kept of it.</source>
        <translation>选择病例以查看其保存的内容。</translation>
    </message>
    <message>
        <source>Chosen case</source>
        <translation>所选病例</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>永久删除…</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Examined</source>
        <translation>检查日期</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Image SHA-256</source>
        <translation>图像 SHA-256</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Model SHA-256</source>
        <translation>模型 SHA-256</translation>
    </message>
    <message>
        <source>No picture of this case is stored (Preferences &gt; Case history).</source>
        <translation>未存储此病例的图片（首选项 &gt; 病例库）。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>记录时间</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>层面</translation>
    </message>
    <message>
        <source>Stored picture of the key slice</source>
        <translation>已存储的关键层面图片</translation>
    </message>
    <message>
        <source>The file names no patient</source>
        <translation>文件未注明患者</translation>
    </message>
    <message>
        <source>{count} cases are chosen.</source>
        <translation>已选 {count} 个病例。</translation>
    </message>
    <message>
        <source>{done} of {count} classified, key slice {key}</source>
        <translation>已分类 {done} / {count}，关键层面 {key}</translation>
    </message>
    <message>
        <source>{name}, preprocessing {version}</source>
        <translation>{name}，预处理 {version}</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>slice {number} of {count}</source>
        <translation>第 {number} 层，共 {count} 层</translation>
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
        <translation>拖放以打开</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>DICOM files and folders, NIfTI, PNG, JPEG, TIFF, BMP, WebP, or a zip of them. Nothing leaves this computer.</source>
        <translation>DICOM 文件和文件夹、NIfTI、PNG、JPEG、TIFF、BMP、WebP，或它们的 zip 压缩包。数据不会离开本机。</translation>
    </message>
    <message>
        <source>Drop brain MRI images here</source>
        <translation>将脑部 MRI 图像拖到此处</translation>
    </message>
    <message>
        <source>Open example drawings</source>
        <translation>打开示例图</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>开始导览</translation>
    </message>
    <message>
        <source>The answer comes by itself, at the right, with what speaks against relying on it. {palette} finds every command, {guide} opens the user guide.</source>
        <translation>回答会自动显示在右侧，并附上影响可信度的提示。{palette} 可查找任何命令，{guide} 打开用户指南。</translation>
    </message>
</context>
<context>
    <name>ExportChoice</name>
    <message>
        <source>Beside the images&apos; folder</source>
        <translation>位于图像文件夹旁</translation>
    </message>
    <message>
        <source>Beside the images&apos; folder: {folder}</source>
        <translation>位于图像文件夹旁：{folder}</translation>
    </message>
    <message>
        <source>Browse for the folder for the results</source>
        <translation>浏览结果文件夹</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>结果文件夹</translation>
    </message>
    <message>
        <source>With patients&apos; names</source>
        <translation>包含患者姓名</translation>
    </message>
    <message>
        <source>Write {kind} when the batch is done</source>
        <translation>批处理完成后写入 {kind}</translation>
    </message>
    <message>
        <source>written when the batch is done</source>
        <translation>批处理完成后写入</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>CSV: a table as plain text</source>
        <translation>CSV：纯文本表格</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Export results</source>
        <translation>导出结果</translation>
    </message>
    <message>
        <source>JSON: for programs</source>
        <translation>JSON：供程序使用</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Paths of files are part of every export, and may hold a name themselves.</source>
        <translation>每次导出都包含文件路径，路径本身可能含有姓名。</translation>
    </message>
    <message>
        <source>The batch is not done: what is there so far is exported.</source>
        <translation>批处理尚未完成：将导出目前已有的内容。</translation>
    </message>
    <message>
        <source>With patients&apos; names</source>
        <translation>包含患者姓名</translation>
    </message>
    <message>
        <source>XLSX: a workbook for Excel or LibreOffice</source>
        <translation>XLSX：用于 Excel 或 LibreOffice 的工作簿</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Save the picture with its map</source>
        <translation>保存图片及其激活图</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>已保存为 {name}。</translation>
    </message>
    <message>
        <source>The image was copied, with its caption.</source>
        <translation>图像及其说明已复制。</translation>
    </message>
    <message>
        <source>The result was copied.</source>
        <translation>结果已复制。</translation>
    </message>
</context>
<context>
    <name>FileDelegate</name>
    <message>
        <source>{count} slices</source>
        <translation>{count} 层</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key)</source>
        <translation>PEM 文件 (*.pem *.crt *.cer *.key)</translation>
    </message>
    <message>
        <source>Type, choose or drop a file</source>
        <translation>输入、选择或拖入文件</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>No slice with an answer that stands</source>
        <translation>没有有效回答的层面</translation>
    </message>
    <message>
        <source>Not classified</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>Opened images</source>
        <translation>已打开的图像</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Scored {done} of {count}</source>
        <translation>已评估 {done} / {count}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>处理中…</translation>
    </message>
    <message>
        <source>{name} in {number} of {count}</source>
        <translation>{name}：{number} / {count} 层</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All classes</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>所有结论</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Flagged or refer</source>
        <translation>已标记或需转交</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>记录时间</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search case, patient, class, reader or note</source>
        <translation>搜索病例、患者、类别、阅片者或备注</translation>
    </message>
    <message>
        <source>Search files, patients, reasons (Ctrl+F)</source>
        <translation>搜索文件、患者、原因 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search the cases</source>
        <translation>搜索病例</translation>
    </message>
    <message>
        <source>Show all reasons again</source>
        <translation>重新显示所有原因</translation>
    </message>
    <message>
        <source>Show all reasons, not only: {name}</source>
        <translation>显示所有原因，而不仅是：{name}</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>签核</translation>
    </message>
    <message>
        <source>{shown} of {of} rows</source>
        <translation>{shown} / {of} 行</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose: {name}</source>
        <translation>选择：{name}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Type, choose or drop a folder</source>
        <translation>输入、选择或拖入文件夹</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Batch</source>
        <translation>批处理</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>加载中</translation>
    </message>
    <message>
        <source>Loading {engine}…</source>
        <translation>正在加载 {engine}…</translation>
    </message>
    <message>
        <source>No model is loaded</source>
        <translation>未加载模型</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Web server</source>
        <translation>Web 服务器</translation>
    </message>
    <message>
        <source>{name} · version {version} · {engine}</source>
        <translation>{name} · 版本 {version} · {engine}</translation>
    </message>
</context>
<context>
    <name>FrameBar</name>
    <message>
        <source> · loading {number}…</source>
        <translation> · 正在加载 {number}…</translation>
    </message>
    <message>
        <source>&amp;Slice</source>
        <translation>层面(&amp;E)</translation>
    </message>
    <message>
        <source>Axial</source>
        <translation>轴位</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation>冠状位</translation>
    </message>
    <message>
        <source>Go to the slice in which a tumour is most probable among those that stand (K)</source>
        <translation>转到有效层面中肿瘤概率最高的层面 (K)</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>平面</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation>矢状位</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>层面</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>体数据</translation>
    </message>
    <message>
        <source>Volume {number} of {count}</source>
        <translation>体数据 {number} / {count}</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <source>★ Key slice</source>
        <translation>★ 关键层面</translation>
    </message>
</context>
<context>
    <name>HelpActions</name>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>命令面板(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>键盘快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Log…</source>
        <translation>日志(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>导览(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;User Guide</source>
        <translation>用户指南(&amp;U)</translation>
    </message>
    <message>
        <source>Open E&amp;xample Drawings</source>
        <translation>打开示例图(&amp;X)</translation>
    </message>
</context>
<context>
    <name>HelpDesk</name>
    <message>
        <source>Open Recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>&amp;Copy Address</source>
        <translation>复制地址(&amp;C)</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>搜索指南</translation>
    </message>
    <message>
        <source>The page {name} is not part of this installation.</source>
        <translation>页面 {name} 不在此安装中。</translation>
    </message>
    <message>
        <source>This leads to the network, where the program does not go: {address}</source>
        <translation>此链接指向网络，程序不会访问：{address}</translation>
    </message>
    <message>
        <source>User Guide</source>
        <translation>用户指南</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>{address} lies with the program&apos;s sources.</source>
        <translation>{address} 位于程序源代码中。</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} / {all}</translation>
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
        <translation>无患者姓名的图像</translation>
    </message>
    <message>
        <source>Name unknown</source>
        <translation>姓名未知</translation>
    </message>
    <message>
        <source>Not known whose they are</source>
        <translation>不知归属</translation>
    </message>
    <message>
        <source>Patient unknown</source>
        <translation>患者未知</translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation>出生 {date}</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>ImageChooser</name>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
</context>
<context>
    <name>ImageView</name>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
</context>
<context>
    <name>LastVisits</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Last request</source>
        <translation>最后请求</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>允许进入</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Nobody has opened the page yet.</source>
        <translation>尚无人打开网页。</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Who came last</source>
        <translation>最近的访问者</translation>
    </message>
    <message>
        <source>not logged in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>LayoutActions</name>
    <message>
        <source>&amp;Compare Two Images</source>
        <translation>比较两幅图像(&amp;C)</translation>
    </message>
    <message>
        <source>Ali&amp;gn the Slices Shown</source>
        <translation>对齐所示层面(&amp;G)</translation>
    </message>
    <message>
        <source>Cross L&amp;ines</source>
        <translation>交叉线(&amp;D)</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>Image Li&amp;st</source>
        <translation>图像列表(&amp;S)</translation>
    </message>
    <message>
        <source>Ne&amp;xt Picture</source>
        <translation>下一画面(&amp;H)</translation>
    </message>
    <message>
        <source>Res&amp;ult Panel</source>
        <translation>结果面板(&amp;R)</translation>
    </message>
    <message>
        <source>Three Plan&amp;es</source>
        <translation>三平面(&amp;E)</translation>
    </message>
</context>
<context>
    <name>LayoutControl</name>
    <message>
        <source>Slice {number} of {count}</source>
        <translation>第 {number} 层，共 {count} 层</translation>
    </message>
</context>
<context>
    <name>Leftover</name>
    <message>
        <source>A batch was interrupted: {done} of {total} done in {name}.</source>
        <translation>有一个批处理被中断：{name} 中已完成 {done} / {total}。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>LicencesPage</name>
    <message>
        <source>Libraries</source>
        <translation>库</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>库</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>许可证文本</translation>
    </message>
    <message>
        <source>The package brings no text of its licence along.</source>
        <translation>该软件包未附带许可证文本。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>see below</source>
        <translation>见下文</translation>
    </message>
</context>
<context>
    <name>LinkBar</name>
    <message>
        <source>&amp;Remove offset</source>
        <translation>清除偏移(&amp;R)</translation>
    </message>
    <message>
        <source>Al&amp;ign here</source>
        <translation>在此对齐(&amp;I)</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>结束比较</translation>
    </message>
    <message>
        <source>Lin&amp;k view</source>
        <translation>联动视图(&amp;K)</translation>
    </message>
    <message>
        <source>Lin&amp;k zoom, position and window</source>
        <translation>联动缩放、位置和窗宽窗位(&amp;K)</translation>
    </message>
    <message>
        <source>Link sli&amp;ces</source>
        <translation>联动层面(&amp;D)</translation>
    </message>
    <message>
        <source>Scrolling one picture scrolls the other</source>
        <translation>滚动一幅图片时另一幅同步滚动</translation>
    </message>
    <message>
        <source>The two slices shown now correspond: scroll on from here together</source>
        <translation>当前显示的两个层面相互对应：从此处起同步滚动</translation>
    </message>
    <message>
        <source>Zoom, position and window of one picture are those of the other</source>
        <translation>两幅图片的缩放、位置和窗宽窗位保持一致</translation>
    </message>
</context>
<context>
    <name>ListExportDialog</name>
    <message>
        <source>CSV: a table as plain text</source>
        <translation>CSV：纯文本表格</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>导出列表</translation>
    </message>
    <message>
        <source>Export the list: {cases}</source>
        <translation>导出列表：{cases}</translation>
    </message>
    <message>
        <source>JSON: for programs</source>
        <translation>JSON：供程序使用</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>With everything that is stored of persons</source>
        <translation>包含所存储的全部个人信息</translation>
    </message>
    <message>
        <source>Without it the file holds pseudonyms, and neither notes nor readers.</source>
        <translation>不勾选时，文件仅含化名，不含备注和阅片者。</translation>
    </message>
    <message>
        <source>XLSX: a workbook for Excel or LibreOffice</source>
        <translation>XLSX：用于 Excel 或 LibreOffice 的工作簿</translation>
    </message>
</context>
<context>
    <name>ListMenu</name>
    <message>
        <source>&amp;Compare with This One</source>
        <translation>与此图像比较(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
</context>
<context>
    <name>LockCover</name>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>MRI Classifier is locked</source>
        <translation>MRI Classifier 已锁定</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>Press a key or click to go on.</source>
        <translation>按任意键或单击以继续。</translation>
    </message>
    <message>
        <source>That is not the passphrase.</source>
        <translation>密码短语不正确。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Work in the background goes on.</source>
        <translation>后台工作仍在继续。</translation>
    </message>
    <message>
        <source>Wrong. Try again in {seconds} s.</source>
        <translation>错误。请在 {seconds} 秒后重试。</translation>
    </message>
</context>
<context>
    <name>LockPassphraseDialog</name>
    <message>
        <source>Lock passphrase</source>
        <translation>锁定密码短语</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新密码短语</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>当前密码短语</translation>
    </message>
    <message>
        <source>Take {count} characters or more.</source>
        <translation>请使用 {count} 个或更多字符。</translation>
    </message>
    <message>
        <source>The present passphrase is another one.</source>
        <translation>当前密码短语不正确。</translation>
    </message>
    <message>
        <source>The two new ones differ; write the same twice.</source>
        <translation>两次输入的新密码短语不同；请输入相同的内容。</translation>
    </message>
    <message>
        <source>Too many wrong tries. Wait {seconds} s.</source>
        <translation>错误次数过多。请等待 {seconds} 秒。</translation>
    </message>
    <message>
        <source>Unlocking asks for it. It keeps passers-by out; it does not encrypt anything. Leave the new one empty to unlock without a passphrase.</source>
        <translation>解锁时需要输入。它可防止路过者操作，但不加密任何内容。将新密码短语留空则解锁时无需输入。</translation>
    </message>
</context>
<context>
    <name>LogViewer</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>跟随(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>仅错误</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Lines of the log</source>
        <translation>日志行</translation>
    </message>
    <message>
        <source>Lines shown: {shown} of {all}.</source>
        <translation>显示的行：{shown} / {all}。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>No line fits.</source>
        <translation>没有匹配的行。</translation>
    </message>
    <message>
        <source>Normal and graver</source>
        <translation>正常及更严重</translation>
    </message>
    <message>
        <source>Older lines are in the folder.</source>
        <translation>更早的行在文件夹中。</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>搜索日志</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Stay at the newest line</source>
        <translation>停留在最新一行</translation>
    </message>
    <message>
        <source>The log holds no file names and no patient data.</source>
        <translation>日志不含文件名和患者数据。</translation>
    </message>
    <message>
        <source>There is no log yet: nothing has been noted.</source>
        <translation>尚无日志：未记录任何内容。</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Images ({patterns})</source>
        <translation>图像 ({patterns})</translation>
    </message>
    <message>
        <source>Open a folder of images</source>
        <translation>打开图像文件夹</translation>
    </message>
    <message>
        <source>Open images</source>
        <translation>打开图像</translation>
    </message>
</context>
<context>
    <name>MapControls</name>
    <message>
        <source>Available once the image is classified.</source>
        <translation>图像分类后可用。</translation>
    </message>
    <message>
        <source>Class of the activation map</source>
        <translation>激活图的类别</translation>
    </message>
    <message>
        <source>Lay over the image where the network found the class</source>
        <translation>在图像上叠加网络识别出该类别的位置</translation>
    </message>
    <message>
        <source>Map &amp;of</source>
        <translation>激活图类别(&amp;O)</translation>
    </message>
    <message>
        <source>O&amp;pacity</source>
        <translation>不透明度(&amp;P)</translation>
    </message>
    <message>
        <source>Opacity of the activation map</source>
        <translation>激活图的不透明度</translation>
    </message>
    <message>
        <source>Predicted class</source>
        <translation>预测类别</translation>
    </message>
    <message>
        <source>Predicted: {name}</source>
        <translation>预测：{name}</translation>
    </message>
    <message>
        <source>Show &amp;activation map</source>
        <translation>显示激活图(&amp;B)</translation>
    </message>
    <message>
        <source>True resolution {columns} × {rows} cells, smoothed.</source>
        <translation>实际分辨率 {columns} × {rows} 格，已平滑。</translation>
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
        <translation>深蓝：弱激活。亮黄：强激活。</translation>
    </message>
    <message>
        <source>Legend of the activation map</source>
        <translation>激活图图例</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>强</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>弱</translation>
    </message>
</context>
<context>
    <name>MaskCanvas</name>
    <message>
        <source>Box {number} is chosen</source>
        <translation>已选中第 {number} 个框</translation>
    </message>
    <message>
        <source>Picture with its mask</source>
        <translation>图片及其遮盖</translation>
    </message>
    <message>
        <source>{count} boxes</source>
        <translation>{count} 个框</translation>
    </message>
</context>
<context>
    <name>MaskDialog</name>
    <message>
        <source>&amp;Apply Mask</source>
        <translation>应用遮盖(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Box</source>
        <translation>框(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Boxes Found</source>
        <translation>找到的框(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go On Without</source>
        <translation>不遮盖继续(&amp;G)</translation>
    </message>
    <message>
        <source>B&amp;rush</source>
        <translation>画笔(&amp;R)</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清除(&amp;L)</translation>
    </message>
    <message>
        <source>Mask text</source>
        <translation>遮盖文字</translation>
    </message>
    <message>
        <source>No text was found beside the head. Look for yourself and paint it over.</source>
        <translation>头部以外未找到文字。请自行查看并遮盖。</translation>
    </message>
    <message>
        <source>Put the boxes around the text that was found again</source>
        <translation>重新在找到的文字周围放置框</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>恢复 (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>大小(&amp;Z)</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>The file states that text is part of its pixels. Look for names and numbers and paint them over.</source>
        <translation>文件声明其像素中含有文字。请查找姓名和编号并遮盖。</translation>
    </message>
    <message>
        <source>The mask goes on every slice of this image in saved and copied pictures and in reports, where it is black all over. The file and the answer stay as they are. Keys: Insert makes a box, Page Down chooses the next, arrows move it, with Shift they change its size, Delete removes it.</source>
        <translation>遮盖应用于此图像的每个层面，在保存、复制的图片和报告中显示为全黑。文件和回答保持不变。按键：Insert 新建框，Page Down 选择下一个，方向键移动，按住 Shift 改变大小，Delete 删除。</translation>
    </message>
    <message>
        <source>The picture holds nothing that tells who it shows</source>
        <translation>图片中没有暴露患者身份的内容</translation>
    </message>
    <message>
        <source>This may be text that tells who the picture shows. Check the boxes and look for more: text over the head is not found.</source>
        <translation>这可能是暴露患者身份的文字。请检查各框并继续查找：头部上的文字无法自动找到。</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销 (Ctrl+Z)</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Earlier messages: {count}</source>
        <translation>更早的消息：{count}</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>显示列表</translation>
    </message>
    <message>
        <source>{count} files could not be opened.</source>
        <translation>{count} 个文件无法打开。</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>ModelsWindow</name>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Install from folder…</source>
        <translation>从文件夹安装(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Use this model</source>
        <translation>使用此模型(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>验证(&amp;V)</translation>
    </message>
    <message>
        <source>Accuracy on its own validation images: {value}</source>
        <translation>自身验证图像上的准确率：{value}</translation>
    </message>
    <message>
        <source>Classes: {classes}</source>
        <translation>类别：{classes}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Delete model</source>
        <translation>删除模型</translation>
    </message>
    <message>
        <source>Delete the model {name} for good? Answers that it gave stay in the case history.</source>
        <translation>要永久删除模型 {name} 吗？其给出的回答会保留在病例库中。</translation>
    </message>
    <message>
        <source>Go back to the model that answered before this one</source>
        <translation>返回到此前使用的模型</translation>
    </message>
    <message>
        <source>Install from &amp;ZIP file…</source>
        <translation>从 ZIP 文件安装(&amp;Z)…</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>已安装的模型</translation>
    </message>
    <message>
        <source>Looking at the models…</source>
        <translation>正在查找模型…</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>无模型</translation>
    </message>
    <message>
        <source>Roll &amp;back</source>
        <translation>回退(&amp;B)</translation>
    </message>
    <message>
        <source>SHA-256 {hash}…</source>
        <translation>SHA-256 {hash}…</translation>
    </message>
    <message>
        <source>The administrator of this computer does not allow this.</source>
        <translation>本机管理员不允许此操作。</translation>
    </message>
    <message>
        <source>There is no model. Install one from a folder or a ZIP file.</source>
        <translation>没有模型。请从文件夹或 ZIP 文件安装。</translation>
    </message>
    <message>
        <source>This model is in use.</source>
        <translation>此模型正在使用中。</translation>
    </message>
    <message>
        <source>Version {version}, made {date}</source>
        <translation>版本 {version}，制作于 {date}</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>ZIP file of a model</source>
        <translation>模型的 ZIP 文件</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>ZIP 文件 (*.zip)</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>{name} answers again.</source>
        <translation>重新使用 {name}。</translation>
    </message>
    <message>
        <source>{name} answers from now on.</source>
        <translation>从现在起使用 {name}。</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>{name} 已删除。</translation>
    </message>
    <message>
        <source>{name} is installed. It does not answer before you choose it.</source>
        <translation>{name} 已安装。选择后才会使用。</translation>
    </message>
    <message>
        <source>{name} is whole: its files, its copies and its answers to the reference drawings are as they should be.</source>
        <translation>{name} 完好：其文件、副本以及对参考图的回答均正确。</translation>
    </message>
</context>
<context>
    <name>NoteEdit</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Saved when you leave it, or with Ctrl+Enter</source>
        <translation>离开时或按 Ctrl+Enter 保存</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>编写备注</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>Pasted image {number}</source>
        <translation>粘贴的图像 {number}</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>添加用户</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>设置密码</translation>
    </message>
</context>
<context>
    <name>PasswordFields</name>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>12 characters or more; several words in a row are easy to keep.</source>
        <translation>12 个或更多字符；连用几个词便于记忆。</translation>
    </message>
    <message>
        <source>Once &amp;more</source>
        <translation>再次输入(&amp;M)</translation>
    </message>
    <message>
        <source>The two passwords differ; type the same twice.</source>
        <translation>两次输入的密码不同；请输入相同的密码。</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>&amp;Reset All</source>
        <translation>全部重置(&amp;R)</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批处理</translation>
    </message>
    <message>
        <source>Case history</source>
        <translation>病例库</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>设置分组</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>没有该名称的设置。</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>阅片者</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
</context>
<context>
    <name>Preparation</name>
    <message>
        <source>the model in use: {name}</source>
        <translation>使用中的模型：{name}</translation>
    </message>
    <message>
        <source>the model that came with the program: {name}</source>
        <translation>随程序提供的模型：{name}</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Next page (Page Down)</source>
        <translation>下一页 (Page Down)</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>页宽</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>第 {number} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>Pages of the report</source>
        <translation>报告页面</translation>
    </message>
    <message>
        <source>Previous page (Page Up)</source>
        <translation>上一页 (Page Up)</translation>
    </message>
    <message>
        <source>Size of the page</source>
        <translation>页面大小</translation>
    </message>
    <message>
        <source>The page cannot be shown.</source>
        <translation>无法显示此页。</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
</context>
<context>
    <name>ProbabilityBar</name>
    <message>
        <source>No answer yet</source>
        <translation>尚无回答</translation>
    </message>
    <message>
        <source>Probability {value}</source>
        <translation>概率 {value}</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>Probability of each class</source>
        <translation>各类别的概率</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Classifying {name}</source>
        <translation>正在分类 {name}</translation>
    </message>
    <message>
        <source>Done: {name}</source>
        <translation>已完成：{name}</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>New batch…</source>
        <translation>新建批处理…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Paused: {name}</source>
        <translation>已暂停：{name}</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Starting: {name}</source>
        <translation>正在启动：{name}</translation>
    </message>
    <message>
        <source>Stopped: {name}</source>
        <translation>已停止：{name}</translation>
    </message>
    <message>
        <source>Stopping: {name}</source>
        <translation>正在停止：{name}</translation>
    </message>
    <message>
        <source>Stops after the image at work; it can be resumed later</source>
        <translation>处理完当前图像后停止；以后可以继续</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>剩余约 {time}</translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation>用时 {time}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} 个失败</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>{rate} images/s</source>
        <translation>{rate} 幅/秒</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>Code with the address, for a camera</source>
        <translation>含有地址的二维码，供相机扫描</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>What this means, and what to do</source>
        <translation>含义及处理方法</translation>
    </message>
</context>
<context>
    <name>RemoveQuestion</name>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>ReportActions</name>
    <message>
        <source>&amp;Mask Text in Pictures…</source>
        <translation>遮盖图片中的文字(&amp;M)…</translation>
    </message>
    <message>
        <source>Cop&amp;y Result</source>
        <translation>复制结果(&amp;E)</translation>
    </message>
    <message>
        <source>Copy &amp;Image</source>
        <translation>复制图像(&amp;I)</translation>
    </message>
    <message>
        <source>Repor&amp;t…</source>
        <translation>报告(&amp;B)…</translation>
    </message>
</context>
<context>
    <name>ReportChoices</name>
    <message>
        <source>A &amp;page for each study</source>
        <translation>每项检查一页(&amp;P)</translation>
    </message>
    <message>
        <source>Key slice</source>
        <translation>关键层面</translation>
    </message>
    <message>
        <source>Key slice and all that name a tumour</source>
        <translation>关键层面及所有提示肿瘤的层面</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>Name, number and dates then stand on every page.</source>
        <translation>姓名、编号和日期将出现在每一页。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>P&amp;aper</source>
        <translation>纸张(&amp;A)</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>S&amp;lices</source>
        <translation>层面(&amp;L)</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Slice on the screen</source>
        <translation>屏幕上的层面</translation>
    </message>
    <message>
        <source>Stands at the beginning of the report</source>
        <translation>位于报告开头</translation>
    </message>
    <message>
        <source>Studies in the report</source>
        <translation>报告中的检查</translation>
    </message>
    <message>
        <source>With activation &amp;map</source>
        <translation>包含激活图(&amp;M)</translation>
    </message>
    <message>
        <source>With the patient&apos;s &amp;name</source>
        <translation>包含患者姓名(&amp;N)</translation>
    </message>
    <message>
        <source>{count} studies</source>
        <translation>{count} 项检查</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>&amp;Make Report</source>
        <translation>生成报告(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>另存为 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>It may tell who they show, so they are left out.</source>
        <translation>可能暴露患者身份，因此已省略。</translation>
    </message>
    <message>
        <source>It may tell who they show.</source>
        <translation>可能暴露患者身份。</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>正在生成报告</translation>
    </message>
    <message>
        <source>Making the report…</source>
        <translation>正在生成报告…</translation>
    </message>
    <message>
        <source>Mas&amp;k Text…</source>
        <translation>遮盖文字(&amp;K)…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>打印(&amp;R)…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Show them &amp;unmasked</source>
        <translation>不遮盖显示(&amp;U)</translation>
    </message>
    <message>
        <source>Stopped. There is no report.</source>
        <translation>已停止。没有报告。</translation>
    </message>
    <message>
        <source>Text may be part of the pixels in {count} of the pictures.</source>
        <translation>其中 {count} 幅图片的像素中可能含有文字。</translation>
    </message>
    <message>
        <source>The administrator of this computer does not let you save or print reports.</source>
        <translation>本机管理员不允许保存或打印报告。</translation>
    </message>
    <message>
        <source>There is no report.</source>
        <translation>没有报告。</translation>
    </message>
    <message>
        <source>Tick at least one study.</source>
        <translation>请至少勾选一项检查。</translation>
    </message>
    <message>
        <source>{done} of {count} studies</source>
        <translation>{done} / {count} 项检查</translation>
    </message>
    <message>
        <source>… and {count} more.</source>
        <translation>… 以及另外 {count} 项。</translation>
    </message>
</context>
<context>
    <name>ReportOutput</name>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>已保存为 {name}。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已发送到打印机。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>About this file</source>
        <translation>关于此文件</translation>
    </message>
    <message>
        <source>About this series</source>
        <translation>关于此序列</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>RetrainDialog</name>
    <message>
        <source>&amp;Check images &gt;</source>
        <translation>检查图像(&amp;C) &gt;</translation>
    </message>
    <message>
        <source>&amp;Continue &gt;</source>
        <translation>继续(&amp;C) &gt;</translation>
    </message>
    <message>
        <source>&amp;New training</source>
        <translation>新建训练(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Start training</source>
        <translation>开始训练(&amp;S)</translation>
    </message>
    <message>
        <source>&lt; &amp;Back</source>
        <translation>&lt; 上一步(&amp;B)</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Delete this training and what it has made, for good?</source>
        <translation>要永久删除此训练及其产生的内容吗？</translation>
    </message>
    <message>
        <source>Delete training</source>
        <translation>删除训练</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Retrain Model</source>
        <translation>重新训练模型</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The model {name} answers again.</source>
        <translation>重新使用模型 {name}。</translation>
    </message>
    <message>
        <source>The new model answers from now on. You can roll back at any time.</source>
        <translation>从现在起使用新模型。可随时回退。</translation>
    </message>
    <message>
        <source>The new model is installed. Tools &gt; Models lets it answer.</source>
        <translation>新模型已安装。可在“工具 &gt; 模型”中启用。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>Retraining</name>
    <message>
        <source>Calibrating the new model</source>
        <translation>正在校准新模型</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Checking the new model&apos;s copies</source>
        <translation>正在检查新模型的副本</translation>
    </message>
    <message>
        <source>Comparing the models</source>
        <translation>正在比较模型</translation>
    </message>
    <message>
        <source>It recognises fewer of: {classes}.</source>
        <translation>对以下类别识别更少：{classes}。</translation>
    </message>
    <message>
        <source>Learning what its images look like</source>
        <translation>正在学习其图像特征</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>Looking for copies</source>
        <translation>正在查找副本</translation>
    </message>
    <message>
        <source>Measuring the new model</source>
        <translation>正在评估新模型</translation>
    </message>
    <message>
        <source>Only {images} images were compared: these figures say little.</source>
        <translation>仅比较了 {images} 幅图像：这些指标意义不大。</translation>
    </message>
    <message>
        <source>Preparing the network</source>
        <translation>正在准备网络</translation>
    </message>
    <message>
        <source>Reading images</source>
        <translation>正在读取图像</translation>
    </message>
    <message>
        <source>Retraining is stopped</source>
        <translation>重新训练已停止</translation>
    </message>
    <message>
        <source>Retraining: epoch {epoch} of {epochs}</source>
        <translation>重新训练：第 {epoch} / {epochs} 轮</translation>
    </message>
    <message>
        <source>Retraining: the new model is ready to be compared</source>
        <translation>重新训练：新模型已可比较</translation>
    </message>
    <message>
        <source>Retraining…</source>
        <translation>正在重新训练…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>The case history cannot be read.</source>
        <translation>无法读取病例库。</translation>
    </message>
    <message>
        <source>The new model is better on these images.</source>
        <translation>新模型在这些图像上更好。</translation>
    </message>
    <message>
        <source>The new model is not clearly better: what differs between the two can be chance.</source>
        <translation>新模型并无明显优势：两者的差异可能出于偶然。</translation>
    </message>
    <message>
        <source>The new model is worse on these images.</source>
        <translation>新模型在这些图像上更差。</translation>
    </message>
    <message>
        <source>There is no case history.</source>
        <translation>没有病例库。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Writing the new model</source>
        <translation>正在写入新模型</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到一分钟</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} 分钟</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩余 {time}</translation>
    </message>
    <message>
        <source>{what}: {done} of {total}</source>
        <translation>{what}：{done} / {total}</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs}  ·  step {batch} of {batches}  ·  {size} px</source>
        <translation>第 {epoch} / {epochs} 轮  ·  第 {batch} / {batches} 步  ·  {size} px</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Log of the training</source>
        <translation>训练日志</translation>
    </message>
    <message>
        <source>No row fits the search and the filters</source>
        <translation>没有符合搜索和筛选条件的行</translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation>尚未写入任何内容。</translation>
    </message>
    <message>
        <source>Old and new are being compared</source>
        <translation>正在比较新旧模型</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <source>Resume goes on after the last finished epoch.</source>
        <translation>“继续”将从最后完成的轮次之后进行。</translation>
    </message>
    <message>
        <source>Starting; this takes some seconds…</source>
        <translation>正在启动，需要几秒钟…</translation>
    </message>
    <message>
        <source>Stopping after the running step…</source>
        <translation>将在当前步骤后停止…</translation>
    </message>
    <message>
        <source>The first results appear in a moment…</source>
        <translation>首批结果即将显示…</translation>
    </message>
    <message>
        <source>The images that are learned from are altered at random each time, so their figures are often the lower ones.</source>
        <translation>用于学习的图像每次都会随机变换，因此其指标往往较低。</translation>
    </message>
    <message>
        <source>The model is being trained</source>
        <translation>正在训练模型</translation>
    </message>
    <message>
        <source>The new model is being written and calibrated</source>
        <translation>正在写入并校准新模型</translation>
    </message>
    <message>
        <source>The training is done</source>
        <translation>训练已完成</translation>
    </message>
    <message>
        <source>The training is stopped</source>
        <translation>训练已停止</translation>
    </message>
    <message>
        <source>You can close this window: the training goes on.</source>
        <translation>可以关闭此窗口：训练会继续。</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩余 {time}</translation>
    </message>
</context>
<context>
    <name>ScanBar</name>
    <message>
        <source>Looking for images</source>
        <translation>正在查找图像</translation>
    </message>
    <message>
        <source>Looking for images: {looked} files, {found} found</source>
        <translation>正在查找图像：已查 {looked} 个文件，找到 {found} 个</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>SelfCheckDialog</name>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Everything is as it should be</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Self-check</source>
        <translation>自检</translation>
    </message>
    <message>
        <source>The model&apos;s files are compared with their recorded hashes, and its answers to reference drawings with the recorded answers.</source>
        <translation>将模型文件与记录的哈希值比较，并将其对参考图的回答与记录的回答比较。</translation>
    </message>
    <message>
        <source>The self-check failed</source>
        <translation>自检未通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
</context>
<context>
    <name>SeriesBlock</name>
    <message>
        <source>Agreement: {name} in {part} of the {number} slices that name a tumour</source>
        <translation>一致率：{number} 个提示肿瘤的层面中，{name}占 {part}</translation>
    </message>
    <message>
        <source>All {count} slices of the series</source>
        <translation>序列的全部 {count} 层</translation>
    </message>
    <message>
        <source>Counts of slices, not a probability for the series: the model was made for single slices near a tumour.</source>
        <translation>此为层面计数，并非整个序列的概率：模型针对肿瘤附近的单个层面而制作。</translation>
    </message>
    <message>
        <source>Go to the slice where {name} is most probable</source>
        <translation>转到{name}概率最高的层面</translation>
    </message>
    <message>
        <source>Not certain in {number} of {count} slices</source>
        <translation>不确定：{number} / {count} 层</translation>
    </message>
    <message>
        <source>Not to be relied on in {number} of {count} slices</source>
        <translation>不可信赖：{number} / {count} 层</translation>
    </message>
    <message>
        <source>Scored {done} of {count}</source>
        <translation>已评估 {done} / {count}</translation>
    </message>
    <message>
        <source>Slices scored</source>
        <translation>已评估层面</translation>
    </message>
    <message>
        <source>The slices of this plane are scored as you look at them.</source>
        <translation>此平面的层面在查看时评估。</translation>
    </message>
    <message>
        <source>{name} in {number} of {count} slices</source>
        <translation>{name}：{number} / {count} 层</translation>
    </message>
    <message>
        <source>{name}: highest in slice {number}</source>
        <translation>{name}：第 {number} 层最高</translation>
    </message>
    <message>
        <source>{number} of {count} slices cannot be read or classified</source>
        <translation>{number} / {count} 层无法读取或分类</translation>
    </message>
</context>
<context>
    <name>SeriesDisplay</name>
    <message>
        <source>Scored {done} of {count}</source>
        <translation>已评估 {done} / {count}</translation>
    </message>
</context>
<context>
    <name>ServerActions</name>
    <message>
        <source>&amp;Allow Other Computers…</source>
        <translation>允许其他计算机(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>复制地址(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open Page in Browser</source>
        <translation>在浏览器中打开网页(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Start Web Server</source>
        <translation>启动 Web 服务器(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;top Web Server</source>
        <translation>停止 Web 服务器(&amp;T)</translation>
    </message>
    <message>
        <source>Server &amp;Panel…</source>
        <translation>服务器面板(&amp;P)…</translation>
    </message>
</context>
<context>
    <name>ServerBanner</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详细信息…</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Go back to the settings before</source>
        <translation>恢复之前的设置</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep the new settings of the web server</source>
        <translation>保留 Web 服务器的新设置</translation>
    </message>
    <message>
        <source>Show the server panel</source>
        <translation>显示服务器面板</translation>
    </message>
    <message>
        <source>Start the web server again</source>
        <translation>重新启动 Web 服务器</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the web server</source>
        <translation>停止 Web 服务器</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>ServerDesk</name>
    <message>
        <source>Stop Server and &amp;Quit</source>
        <translation>停止服务器并退出(&amp;Q)</translation>
    </message>
    <message>
        <source>The web server is running, and used in the last five minutes by: {count}. Closing this window stops it.</source>
        <translation>Web 服务器正在运行，最近五分钟内的使用者：{count}。关闭此窗口会停止服务器。</translation>
    </message>
    <message>
        <source>The web server is running. Closing this window stops it.</source>
        <translation>Web 服务器正在运行。关闭此窗口会停止服务器。</translation>
    </message>
</context>
<context>
    <name>ServerTray</name>
    <message>
        <source>Show &amp;MRI Classifier</source>
        <translation>显示 MRI Classifier(&amp;M)</translation>
    </message>
</context>
<context>
    <name>ServerWindow</name>
    <message>
        <source>&amp;Server</source>
        <translation>服务器(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>用户(&amp;U)</translation>
    </message>
    <message>
        <source>API &amp;Tokens</source>
        <translation>API 令牌(&amp;T)</translation>
    </message>
    <message>
        <source>No case history is kept, so nothing is written down of who used the server. Preferences &gt; Case history switches it on.</source>
        <translation>未启用病例库，因此不记录谁使用过服务器。可在 首选项 &gt; 病例库 中启用。</translation>
    </message>
    <message>
        <source>Rows of the audit log that could not be written: {count}. Look whether the disk is full.</source>
        <translation>无法写入的审计日志行：{count}。请检查磁盘是否已满。</translation>
    </message>
    <message>
        <source>Web Server</source>
        <translation>Web 服务器</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Changed; it is empty by default.</source>
        <translation>已更改；默认值为空。</translation>
    </message>
    <message>
        <source>Changed; the default is off.</source>
        <translation>已更改；默认为关。</translation>
    </message>
    <message>
        <source>Changed; the default is on.</source>
        <translation>已更改；默认为开。</translation>
    </message>
    <message>
        <source>Changed; the default is {default}.</source>
        <translation>已更改；默认值为 {default}。</translation>
    </message>
    <message>
        <source>Changed; the default is “{default}”.</source>
        <translation>已更改；默认值为“{default}”。</translation>
    </message>
    <message>
        <source>Fixed by the administrator of this computer.</source>
        <translation>由本机管理员固定。</translation>
    </message>
    <message>
        <source>Reset to the default</source>
        <translation>重置为默认值</translation>
    </message>
    <message>
        <source>Reset “{setting}” to its default</source>
        <translation>将“{setting}”重置为默认值</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>&amp;Epochs at full size</source>
        <translation>全尺寸轮次(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>随机种子(&amp;S)</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Expected time</source>
        <translation>预计时间</translation>
    </message>
    <message>
        <source>How often every image is shown in the last stage. More is not always better.</source>
        <translation>最后阶段每幅图像展示的次数。并非越多越好。</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>S&amp;tart from</source>
        <translation>起始于(&amp;T)</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>起始于</translation>
    </message>
    <message>
        <source>Starts from</source>
        <translation>起始模型</translation>
    </message>
    <message>
        <source>The same seed, images and computer give the same model again.</source>
        <translation>相同的种子、图像和计算机会得到相同的模型。</translation>
    </message>
    <message>
        <source>The training runs as a program of its own, at low priority: you can go on working, and close this window. It can be stopped at any time and goes on after the last finished epoch.</source>
        <translation>训练作为独立程序以低优先级运行：您可以继续工作，也可关闭此窗口。训练可随时停止，之后从最后完成的轮次继续。</translation>
    </message>
    <message>
        <source>Trained with</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>将要进行的操作</translation>
    </message>
    <message>
        <source>about {time}, as earlier trainings on this computer took</source>
        <translation>约 {time}，依据本机以往训练用时</translation>
    </message>
    <message>
        <source>being estimated…</source>
        <translation>正在估算…</translation>
    </message>
    <message>
        <source>roughly {low} to {high}; exact once it runs</source>
        <translation>大约 {low} 至 {high}；运行后可得准确值</translation>
    </message>
    <message>
        <source>{trained} different ones to learn from, {held} held out</source>
        <translation>{trained} 幅不同图像用于学习，{held} 幅留出</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>All names</source>
        <translation>所有名称</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Classify a folder</source>
        <translation>对文件夹分类</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在计数…</translation>
    </message>
    <message>
        <source>Counting… {files} so far</source>
        <translation>正在计数… 目前{files}</translation>
    </message>
    <message>
        <source>Drop a folder here, or choose one</source>
        <translation>将文件夹拖到此处，或选择一个</translation>
    </message>
    <message>
        <source>Each file becomes a case that can be signed off, with its names.</source>
        <translation>每个文件成为一个可签核的病例，并包含姓名。</translation>
    </message>
    <message>
        <source>Each file becomes a case that can be signed off. Names are not stored.</source>
        <translation>每个文件成为一个可签核的病例。不存储姓名。</translation>
    </message>
    <message>
        <source>Every image in it is classified, one after the other. Nothing leaves this computer, and you can go on working meanwhile.</source>
        <translation>将逐一对其中每幅图像进行分类。数据不会离开本机，期间可以继续工作。</translation>
    </message>
    <message>
        <source>Fixed by the administrator of this computer.</source>
        <translation>由本机管理员固定。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folders within folders</source>
        <translation>包含子文件夹</translation>
    </message>
    <message>
        <source>History</source>
        <translation>病例库</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>No kind of file is chosen. Tick at least one.</source>
        <translation>未选择文件类型。请至少勾选一种。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Not names like</source>
        <translation>排除名称类似</translation>
    </message>
    <message>
        <source>Only names like</source>
        <translation>仅限名称类似</translation>
    </message>
    <message>
        <source>Preferences &gt; Case history is switched off.</source>
        <translation>首选项 &gt; 病例库 已关闭。</translation>
    </message>
    <message>
        <source>Record in the case history</source>
        <translation>记录到病例库</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Several with semicolons between: T1*; *_axial.png. * stands for any letters.</source>
        <translation>多个模式用分号隔开：T1*; *_axial.png。* 代表任意字符。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Waiting for the model…</source>
        <translation>正在等待模型…</translation>
    </message>
    <message>
        <source>{count} that cannot be read</source>
        <translation>{count} 个无法读取</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Next &gt;</source>
        <translation>下一步(&amp;N) &gt;</translation>
    </message>
    <message>
        <source>&lt; &amp;Back</source>
        <translation>&lt; 上一步(&amp;B)</translation>
    </message>
    <message>
        <source>Allow other computers</source>
        <translation>允许其他计算机</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Choose the two files, certificate and key.</source>
        <translation>请选择证书和密钥两个文件。</translation>
    </message>
    <message>
        <source>Looking at the certificate…</source>
        <translation>正在检查证书…</translation>
    </message>
    <message>
        <source>The server then runs with these settings for two minutes. If you do not choose Keep in that time, it goes back to those before, by itself.</source>
        <translation>服务器将以这些设置运行两分钟。若在此期间未选择“保留”，会自动恢复之前的设置。</translation>
    </message>
    <message>
        <source>Valid until {day}.</source>
        <translation>有效期至 {day}。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>访问者</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>&amp;Copy List</source>
        <translation>复制列表(&amp;C)</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>No key does that.</source>
        <translation>没有对应的按键。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search by command or key, such as “zoom” or “F9”</source>
        <translation>按命令或按键搜索，例如“缩放”或“F9”</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
</context>
<context>
    <name>SignOff</name>
    <message>
        <source> (not certain)</source>
        <translation>（不确定）</translation>
    </message>
    <message>
        <source> (not to be relied on)</source>
        <translation>（不可信赖）</translation>
    </message>
    <message>
        <source>, slice {number} of {count}</source>
        <translation>，第 {number} 层，共 {count} 层</translation>
    </message>
    <message>
        <source>Agreed: {name}</source>
        <translation>已同意：{name}</translation>
    </message>
    <message>
        <source>Corrected to: {name}</source>
        <translation>已更正为：{name}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>已恢复：{what}</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>模型：{name}</translation>
    </message>
    <message>
        <source>Not signed off</source>
        <translation>未签核</translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation>备注已更改</translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>备注已编写</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>已撤销：{what}</translation>
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
        <translation>同意</translation>
    </message>
    <message>
        <source>Bring the undone change back</source>
        <translation>恢复已撤销的更改</translation>
    </message>
    <message>
        <source>Correct To</source>
        <translation>更正为</translation>
    </message>
    <message>
        <source>Name another class (Alt+1, Alt+2 …)</source>
        <translation>指定其他类别 (Alt+1, Alt+2 …)</translation>
    </message>
    <message>
        <source>Not signed off</source>
        <translation>未签核</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>签核</translation>
    </message>
    <message>
        <source>The model&apos;s answer for the study is right (Y)</source>
        <translation>模型对此检查的回答正确 (Y)</translation>
    </message>
    <message>
        <source>The model&apos;s answer has changed since then.</source>
        <translation>此后模型的回答已发生变化。</translation>
    </message>
    <message>
        <source>Undo the last change of the sign-off</source>
        <translation>撤销上一次签核更改</translation>
    </message>
    <message>
        <source>{name} (as the model says)</source>
        <translation>{name}（与模型一致）</translation>
    </message>
</context>
<context>
    <name>SignOffHistory</name>
    <message>
        <source>1 change</source>
        <translation>1 次更改</translation>
    </message>
    <message>
        <source>And {count} earlier</source>
        <translation>另有 {count} 次更早的更改</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} 次更改</translation>
    </message>
    <message>
        <source>{what} (undone)</source>
        <translation>{what}（已撤销）</translation>
    </message>
    <message>
        <source>“{note}”</source>
        <translation>“{note}”</translation>
    </message>
</context>
<context>
    <name>SigningActions</name>
    <message>
        <source>&amp;Agree with the Model</source>
        <translation>同意模型(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Correct To</source>
        <translation>更正为(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Redo Sign-off</source>
        <translation>恢复签核(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo Sign-off</source>
        <translation>撤销签核(&amp;U)</translation>
    </message>
    <message>
        <source>Name Class {number}</source>
        <translation>指定类别 {number}</translation>
    </message>
    <message>
        <source>Write a &amp;Note</source>
        <translation>编写备注(&amp;N)</translation>
    </message>
</context>
<context>
    <name>SlimLine</name>
    <message>
        <source>Leave full screen</source>
        <translation>退出全屏</translation>
    </message>
    <message>
        <source>Leave full screen (Esc)</source>
        <translation>退出全屏 (Esc)</translation>
    </message>
</context>
<context>
    <name>SpanButton</name>
    <message>
        <source>From … to …</source>
        <translation>从 … 到 …</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>任意时间</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>last 365 days</source>
        <translation>最近 365 天</translation>
    </message>
    <message>
        <source>last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>SpanDialog</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>记录时间</translation>
    </message>
    <message>
        <source>The first day is after the last one.</source>
        <translation>起始日期晚于结束日期。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Slice {number} of {count}</source>
        <translation>第 {number} 层，共 {count} 层</translation>
    </message>
    <message>
        <source>Zoom {value} %</source>
        <translation>缩放 {value} %</translation>
    </message>
</context>
<context>
    <name>StateHead</name>
    <message>
        <source>Start Web &amp;Server</source>
        <translation>启动 Web 服务器(&amp;S)</translation>
    </message>
    <message>
        <source>Stop Web &amp;Server</source>
        <translation>停止 Web 服务器(&amp;S)</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Agreed</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致率</translation>
    </message>
    <message>
        <source>Agreement of those signed off</source>
        <translation>已签核病例的一致率</translation>
    </message>
    <message>
        <source>Agreement over time</source>
        <translation>一致率随时间变化</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>病例</translation>
    </message>
    <message>
        <source>Cases over time</source>
        <translation>病例随时间变化</translation>
    </message>
    <message>
        <source>Cases over time, in figures</source>
        <translation>病例随时间变化（数字）</translation>
    </message>
    <message>
        <source>Coloured</source>
        <translation>着色</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在计数…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>In figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>No cases were recorded in this time.</source>
        <translation>此时间段内没有记录病例。</translation>
    </message>
    <message>
        <source>One bar is</source>
        <translation>每个柱条代表</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待签核</translation>
    </message>
    <message>
        <source>Reader: {name}</source>
        <translation>阅片者：{name}</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>记录时间</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>The model&apos;s class and the reader&apos;s</source>
        <translation>模型类别与阅片者类别</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>一天</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>一个月</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>一周</translation>
    </message>
    <message>
        <source>agreement {share}</source>
        <translation>一致率 {share}</translation>
    </message>
    <message>
        <source>by class</source>
        <translation>按类别</translation>
    </message>
    <message>
        <source>by outcome</source>
        <translation>按结论</translation>
    </message>
    <message>
        <source>by sign-off</source>
        <translation>按签核</translation>
    </message>
    <message>
        <source>{period}: {cases}</source>
        <translation>{period}：{cases}</translation>
    </message>
    <message>
        <source>{year} week {week}</source>
        <translation>{year} 年第 {week} 周</translation>
    </message>
</context>
<context>
    <name>StatusPage</name>
    <message>
        <source>&amp;Allow Other Computers…</source>
        <translation>允许其他计算机(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Change Who Can Connect…</source>
        <translation>更改谁可以连接(&amp;C)…</translation>
    </message>
    <message>
        <source>Only &amp;This Computer</source>
        <translation>仅本机(&amp;T)</translation>
    </message>
    <message>
        <source>Other computers can connect no more, from now on</source>
        <translation>从现在起其他计算机不能再连接</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>第 {number} 步，共 {count} 步：{name}</translation>
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
        <translation>逐层回答</translation>
    </message>
    <message>
        <source>Not scored yet</source>
        <translation>尚未评估</translation>
    </message>
    <message>
        <source>Slice {number} of {count}</source>
        <translation>第 {number} 层，共 {count} 层</translation>
    </message>
</context>
<context>
    <name>StripLegend</name>
    <message>
        <source>Legend of the strip</source>
        <translation>条带图例</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>not scored yet</source>
        <translation>尚未评估</translation>
    </message>
    <message>
        <source>not to be relied on</source>
        <translation>不可信赖</translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message>
        <source>By class</source>
        <translation>按类别</translation>
    </message>
    <message>
        <source>By outcome</source>
        <translation>按结论</translation>
    </message>
    <message>
        <source>For other reasons: {count}. “Failed” in the filter shows all.</source>
        <translation>其他原因：{count}。在筛选中选择“失败”可全部显示。</translation>
    </message>
    <message>
        <source>Nothing failed.</source>
        <translation>没有失败项。</translation>
    </message>
    <message>
        <source>What failed, and why</source>
        <translation>失败项及原因</translation>
    </message>
</context>
<context>
    <name>TokenDialog</name>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>&amp;Copy Token</source>
        <translation>复制令牌(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Make Token</source>
        <translation>生成令牌(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Valid for</source>
        <translation>有效期(&amp;V)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy the token now; it is not shown again. Whoever has it can use the server until it ends or is revoked.</source>
        <translation>请立即复制令牌，之后不再显示。持有者在其到期或被撤销之前均可使用服务器。</translation>
    </message>
    <message>
        <source>May be used to</source>
        <translation>可用于</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>新建令牌</translation>
    </message>
    <message>
        <source>Such as the program it is for</source>
        <translation>例如使用它的程序</translation>
    </message>
    <message>
        <source>The new token</source>
        <translation>新令牌</translation>
    </message>
</context>
<context>
    <name>TokensPage</name>
    <message>
        <source>&amp;New Token…</source>
        <translation>新建令牌(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Revoke…</source>
        <translation>撤销(&amp;R)…</translation>
    </message>
    <message>
        <source>A program sends a token with each request (Authorization: Bearer …). Give each program its own, with no more rights and no more days than it needs; a token is shown once.</source>
        <translation>程序在每次请求中发送令牌（Authorization: Bearer …）。请为每个程序提供单独的令牌，权限和天数不超过所需；令牌只显示一次。</translation>
    </message>
    <message>
        <source>API tokens</source>
        <translation>API 令牌</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>May be used to</source>
        <translation>可用于</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Revoke the token {name}? Programs that send it are refused at once.</source>
        <translation>要撤销令牌 {name} 吗？使用它的程序会立即被拒绝。</translation>
    </message>
    <message>
        <source>Revoke token</source>
        <translation>撤销令牌</translation>
    </message>
    <message>
        <source>There is no token yet. The web page needs none.</source>
        <translation>尚无令牌。网页不需要令牌。</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>{day} (over)</source>
        <translation>{day}（已过期）</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>End tour</source>
        <translation>结束导览</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} / {all}</translation>
    </message>
</context>
<context>
    <name>TrialBar</name>
    <message>
        <source>&amp;Go back</source>
        <translation>返回(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留(&amp;K)</translation>
    </message>
</context>
<context>
    <name>UsersPage</name>
    <message>
        <source>&amp;Add User…</source>
        <translation>添加用户(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>移除(&amp;R)…</translation>
    </message>
    <message>
        <source>Each user logs in at the page with a name and a password of their own; the audit log names them. These users are for the web page alone, not for this computer.</source>
        <translation>每个用户在网页上用自己的名称和密码登录，审计日志会记录其名称。这些用户仅用于网页，不用于本机。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Remove the user {name}? Whoever is logged in with it is out at once.</source>
        <translation>要移除用户 {name} 吗？以其登录的人会立即退出。</translation>
    </message>
    <message>
        <source>Remove user</source>
        <translation>移除用户</translation>
    </message>
    <message>
        <source>Set &amp;Password…</source>
        <translation>设置密码(&amp;P)…</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>始于</translation>
    </message>
    <message>
        <source>There is no user yet. Without one, others come in with the pairing code of the first page.</source>
        <translation>尚无用户。没有用户时，其他人使用首页的配对码进入。</translation>
    </message>
    <message>
        <source>Users of the web server</source>
        <translation>Web 服务器的用户</translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>&amp;Actual Size</source>
        <translation>实际大小(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Auto</source>
        <translation>自动(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Delete Selected Measurement	Del</source>
        <translation>删除所选测量(&amp;D)	Del</translation>
    </message>
    <message>
        <source>&amp;Fit to Window</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Move and Select</source>
        <translation>移动和选择(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Next Window</source>
        <translation>下一窗位(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Tool</source>
        <translation>工具(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>窗宽窗位(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Window with Left Button</source>
        <translation>左键调窗(&amp;W)</translation>
    </message>
    <message>
        <source>Delete All Measurements of the &amp;Slice</source>
        <translation>删除该层面的所有测量(&amp;S)</translation>
    </message>
    <message>
        <source>Flip &amp;Horizontally</source>
        <translation>水平翻转(&amp;H)</translation>
    </message>
    <message>
        <source>Flip &amp;Vertically</source>
        <translation>垂直翻转(&amp;V)</translation>
    </message>
    <message>
        <source>I&amp;nvert</source>
        <translation>反色(&amp;N)</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Measure &amp;Angle</source>
        <translation>测量角度(&amp;A)</translation>
    </message>
    <message>
        <source>Measure &amp;Length</source>
        <translation>测量长度(&amp;L)</translation>
    </message>
    <message>
        <source>Rese&amp;t View</source>
        <translation>重置视图(&amp;T)</translation>
    </message>
    <message>
        <source>Rotate &amp;Left</source>
        <translation>向左旋转(&amp;L)</translation>
    </message>
    <message>
        <source>Rotate &amp;Right</source>
        <translation>向右旋转(&amp;R)</translation>
    </message>
    <message>
        <source>Rotate and F&amp;lip</source>
        <translation>旋转和翻转(&amp;L)</translation>
    </message>
    <message>
        <source>Show Te&amp;xts on the Image</source>
        <translation>在图像上显示文字(&amp;X)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
</context>
<context>
    <name>Viewport</name>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
</context>
<context>
    <name>WaysIn</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;New Code</source>
        <translation>新配对码(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open in Browser</source>
        <translation>在浏览器中打开(&amp;O)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>网页地址</translation>
    </message>
    <message>
        <source>Also reached as</source>
        <translation>也可通过以下地址访问</translation>
    </message>
    <message>
        <source>Certificate (SHA-256)</source>
        <translation>证书 (SHA-256)</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate</source>
        <translation>证书指纹</translation>
    </message>
    <message>
        <source>Made by this program, valid until {day}. The browser warns once, because nobody vouches for it: compare the fingerprint there before you go on.</source>
        <translation>由本程序生成，有效期至 {day}。浏览器会警告一次，因为无人为其担保：继续之前请在浏览器中核对指纹。</translation>
    </message>
    <message>
        <source>Other addresses of the page</source>
        <translation>网页的其他地址</translation>
    </message>
    <message>
        <source>Pairing code</source>
        <translation>配对码</translation>
    </message>
    <message>
        <source>Pairing code, to type at the page</source>
        <translation>配对码，在网页上输入</translation>
    </message>
    <message>
        <source>Point a telephone&apos;s camera here.</source>
        <translation>用手机相机对准此处。</translation>
    </message>
    <message>
        <source>The old code and whoever came in with it end at once</source>
        <translation>旧配对码及用其进入的人立即失效</translation>
    </message>
    <message>
        <source>Your own certificate, valid until {day}.</source>
        <translation>自有证书，有效期至 {day}。</translation>
    </message>
</context>
<context>
    <name>WebServer</name>
    <message>
        <source>Classify batches</source>
        <translation>批量分类</translation>
    </message>
    <message>
        <source>Classify single files</source>
        <translation>对单个文件分类</translation>
    </message>
    <message>
        <source>Everybody who can log in with a name and its password, or with the pairing code, can send images to this computer.</source>
        <translation>能用名称和密码或配对码登录的人都可以向本机发送图像。</translation>
    </message>
    <message>
        <source>Fixed by the administrator of this computer</source>
        <translation>由本机管理员固定</translation>
    </message>
    <message>
        <source>It starts as soon as the model is loaded.</source>
        <translation>模型加载后即启动。</translation>
    </message>
    <message>
        <source>Keep these settings? Going back by itself in {time}</source>
        <translation>保留这些设置吗？{time} 后将自动恢复</translation>
    </message>
    <message>
        <source>Preferences &gt; Server does not allow the web server.</source>
        <translation>首选项 &gt; 服务器 不允许使用 Web 服务器。</translation>
    </message>
    <message>
        <source>Read what the model is</source>
        <translation>读取模型信息</translation>
    </message>
    <message>
        <source>Running, for this computer only</source>
        <translation>运行中，仅供本机</translation>
    </message>
    <message>
        <source>Running, other computers can connect</source>
        <translation>运行中，其他计算机可以连接</translation>
    </message>
    <message>
        <source>Switched on, it shows a page in the browser that classifies images with the same model. Nothing of it runs before, and no other computer can connect until you allow it.</source>
        <translation>开启后，会在浏览器中显示一个用同一模型对图像分类的网页。开启前不会运行；未经允许，其他计算机无法连接。</translation>
    </message>
    <message>
        <source>The administrator of this computer does not allow that other computers connect.</source>
        <translation>本机管理员不允许其他计算机连接。</translation>
    </message>
    <message>
        <source>The administrator of this computer does not allow the web server.</source>
        <translation>本机管理员不允许使用 Web 服务器。</translation>
    </message>
    <message>
        <source>The page opens in a browser on this computer; no other one can connect.</source>
        <translation>网页在本机浏览器中打开；其他计算机不能连接。</translation>
    </message>
    <message>
        <source>The web server does not run</source>
        <translation>Web 服务器未运行</translation>
    </message>
    <message>
        <source>The web server is ending</source>
        <translation>Web 服务器正在结束</translation>
    </message>
    <message>
        <source>The web server is off</source>
        <translation>Web 服务器已关闭</translation>
    </message>
    <message>
        <source>The web server is starting</source>
        <translation>Web 服务器正在启动</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>需要几秒钟。</translation>
    </message>
    <message>
        <source>Waiting for the model</source>
        <translation>正在等待模型</translation>
    </message>
    <message>
        <source>Web server is running — other computers can connect: {address}</source>
        <translation>Web 服务器正在运行 — 其他计算机可以连接：{address}</translation>
    </message>
    <message>
        <source>Web server is running — this computer only: {address}</source>
        <translation>Web 服务器正在运行 — 仅本机：{address}</translation>
    </message>
    <message>
        <source>Web server: shared</source>
        <translation>Web 服务器：已共享</translation>
    </message>
    <message>
        <source>Web server: this computer</source>
        <translation>Web 服务器：本机</translation>
    </message>
    <message>
        <source>Web server…</source>
        <translation>Web 服务器…</translation>
    </message>
    <message>
        <source>What was begun is answered first.</source>
        <translation>会先回答已开始的请求。</translation>
    </message>
</context>
<context>
    <name>WherePage</name>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>端口(&amp;P)</translation>
    </message>
    <message>
        <source>All networks of this computer</source>
        <translation>本机的所有网络</translation>
    </message>
    <message>
        <source>Of the network whose computers may connect; all of them where in doubt.</source>
        <translation>允许其计算机连接的网络；不确定时选择全部。</translation>
    </message>
    <message>
        <source>One that stays the same can be bookmarked, and opened in a firewall.</source>
        <translation>固定端口便于添加书签，也便于在防火墙中开放。</translation>
    </message>
    <message>
        <source>Under which others open the page beside its address, with commas between; may be empty.</source>
        <translation>除地址外，其他人打开网页所用的名称，用逗号分隔；可以留空。</translation>
    </message>
    <message>
        <source>Where the page is reached</source>
        <translation>网页的访问位置</translation>
    </message>
    <message>
        <source>any free one</source>
        <translation>任意空闲端口</translation>
    </message>
    <message>
        <source>mri.clinic.example</source>
        <translation>mri.clinic.example</translation>
    </message>
    <message>
        <source>{address} (not there now)</source>
        <translation>{address}（当前不可用）</translation>
    </message>
</context>
<context>
    <name>WhoPage</name>
    <message>
        <source>&amp;Add User…</source>
        <translation>添加用户(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Users with a name and a password</source>
        <translation>有名称和密码的用户(&amp;U)</translation>
    </message>
    <message>
        <source>Add a user, or nobody gets in.</source>
        <translation>请添加用户，否则无人能进入。</translation>
    </message>
    <message>
        <source>Choose one way or both; otherwise nobody gets in.</source>
        <translation>请选择一种或两种方式，否则无人能进入。</translation>
    </message>
    <message>
        <source>Looking at the users…</source>
        <translation>正在查看用户…</translation>
    </message>
    <message>
        <source>Other computers of the network can then send images to this one and see what the model answers. They see nothing else: no file of this computer, no case history, no image that is open here. All of it is encrypted, and every access stands in the audit log.</source>
        <translation>网络中的其他计算机可以向本机发送图像并查看模型的回答。除此之外看不到任何内容：本机文件、病例库和此处打开的图像均不可见。全程加密，每次访问都记入审计日志。</translation>
    </message>
    <message>
        <source>The panel shows it, and a new one at any time. Good for a telephone or for the desk beside this one; the audit log cannot tell such people apart.</source>
        <translation>面板会显示配对码，并可随时更换。适合手机或邻座使用；审计日志无法区分这些人。</translation>
    </message>
    <message>
        <source>There is no user yet.</source>
        <translation>尚无用户。</translation>
    </message>
    <message>
        <source>Users: {count}. The panel lists them.</source>
        <translation>用户：{count}。面板中列出了他们。</translation>
    </message>
    <message>
        <source>Who can get in</source>
        <translation>谁可以进入</translation>
    </message>
    <message>
        <source>Whoever types the &amp;pairing code</source>
        <translation>输入配对码的人(&amp;P)</translation>
    </message>
</context>
<context>
    <name>WindowSigning</name>
    <message>
        <source>Being recorded…</source>
        <translation>正在记录…</translation>
    </message>
    <message>
        <source>No case history is kept, so nothing can be signed. Preferences &gt; Case history switches it on.</source>
        <translation>未启用病例库，因此无法签核。可在 首选项 &gt; 病例库 中启用。</translation>
    </message>
    <message>
        <source>Not classified yet.</source>
        <translation>尚未分类。</translation>
    </message>
    <message>
        <source>Open an image to sign it off.</source>
        <translation>打开图像以进行签核。</translation>
    </message>
    <message>
        <source>The case history is being opened.</source>
        <translation>正在打开病例库。</translation>
    </message>
    <message>
        <source>What could not be classified cannot be signed off.</source>
        <translation>无法分类的内容不能签核。</translation>
    </message>
</context>
<context>
    <name>_Nothing</name>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>_Program</name>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Classifies brain MRI slices with a neural network and shows where it looked. It works on this computer alone and sends nothing anywhere.</source>
        <translation>使用神经网络对脑部 MRI 层面进行分类，并显示其关注的位置。仅在本机运行，不向任何地方发送数据。</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>none is loaded</source>
        <translation>未加载</translation>
    </message>
    <message>
        <source>{research_use}. “No tumour recognised” does not mean that there is none.</source>
        <translation>{research_use}。“未识别到肿瘤”并不表示没有肿瘤。</translation>
    </message>
</context>
<context>
    <name>_Reason</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show: {name}</source>
        <translation>显示：{name}</translation>
    </message>
</context>
<context>
    <name>canvas</name>
    <message>
        <source>Activation map</source>
        <translation>激活图</translation>
    </message>
    <message>
        <source>C {center}  W {width}</source>
        <translation>窗位 {center}  窗宽 {width}</translation>
    </message>
    <message>
        <source>Lengths in pixels</source>
        <translation>长度以像素计</translation>
    </message>
    <message>
        <source>Lengths in pixels: the file gives no spacing</source>
        <translation>长度以像素计：文件未给出间距</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>激活图</translation>
    </message>
    <message>
        <source>Position {value}</source>
        <translation>位置 {value}</translation>
    </message>
    <message>
        <source>Slice {number} of {count}</source>
        <translation>第 {number} 层，共 {count} 层</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>查找表</translation>
    </message>
    <message>
        <source>Zoom {value} %</source>
        <translation>缩放 {value} %</translation>
    </message>
    <message>
        <source>inverted</source>
        <translation>反色</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>强</translation>
    </message>
    <message>
        <source>turned {degrees}°</source>
        <translation>旋转 {degrees}°</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>弱</translation>
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
        <translation>激活图：{name}</translation>
    </message>
    <message>
        <source>Cannot be excluded: {names}</source>
        <translation>不能排除：{names}</translation>
    </message>
    <message>
        <source>Parts of the picture are painted over</source>
        <translation>图片的部分区域已被遮盖</translation>
    </message>
</context>
<context>
    <name>classes</name>
    <message>
        <source>Glioma</source>
        <translation>胶质瘤</translation>
    </message>
    <message>
        <source>Meningioma</source>
        <translation>脑膜瘤</translation>
    </message>
    <message>
        <source>No tumour recognised</source>
        <translation>未识别到肿瘤</translation>
    </message>
    <message>
        <source>Pituitary tumour</source>
        <translation>垂体瘤</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>(frame {number})</source>
        <translation>（第 {number} 帧）</translation>
    </message>
    <message>
        <source>(redoes {number})</source>
        <translation>（恢复 {number}）</translation>
    </message>
    <message>
        <source>(undoes {number})</source>
        <translation>（撤销 {number}）</translation>
    </message>
    <message>
        <source>1 case</source>
        <translation>1 个病例</translation>
    </message>
    <message>
        <source>1 image classified</source>
        <translation>已分类 1 幅图像</translation>
    </message>
    <message>
        <source>A class; may be repeated.</source>
        <translation>一个类别；可重复。</translation>
    </message>
    <message>
        <source>A fault in MRI Classifier ended this command; a report without file names or patient data is in {file}.</source>
        <translation>MRI Classifier 的故障使此命令终止；不含文件名和患者数据的报告位于 {file}。</translation>
    </message>
    <message>
        <source>A fault in MRI Classifier ended this command; no report of it could be written ({kind}).</source>
        <translation>MRI Classifier 的故障使此命令终止；无法写入相关报告（{kind}）。</translation>
    </message>
    <message>
        <source>A further host name browsers use; may be repeated.</source>
        <translation>浏览器使用的其他主机名；可重复。</translation>
    </message>
    <message>
        <source>A new or empty folder.</source>
        <translation>新建或空文件夹。</translation>
    </message>
    <message>
        <source>Add a user; the password is asked for, or read as one line from standard input.</source>
        <translation>添加用户；密码会被询问，或从标准输入读取一行。</translation>
    </message>
    <message>
        <source>Address of a reverse proxy in front; may be repeated.</source>
        <translation>前置反向代理的地址；可重复。</translation>
    </message>
    <message>
        <source>Address to listen on; as in the settings.</source>
        <translation>监听的地址；默认同设置。</translation>
    </message>
    <message>
        <source>Also cases where the reader agreed.</source>
        <translation>同时包含阅片者同意的病例。</translation>
    </message>
    <message>
        <source>Also draw where the model looked.</source>
        <translation>同时绘制模型关注的位置。</translation>
    </message>
    <message>
        <source>Also record what is classified in the case history.</source>
        <translation>同时将分类内容记录到病例库。</translation>
    </message>
    <message>
        <source>At most so many.</source>
        <translation>最多数量。</translation>
    </message>
    <message>
        <source>Brain MRI slices classified by a ResNet50. Research use only, not for diagnosis.

Without a command, `mriclassifier [FILE]...` opens the window.</source>
        <translation>用 ResNet50 对脑部 MRI 层面分类。仅供研究使用，不用于诊断。

不带命令时，`mriclassifier [FILE]...` 打开窗口。</translation>
    </message>
    <message>
        <source>Certificate (SHA-256): {fingerprint}</source>
        <translation>证书 (SHA-256)：{fingerprint}</translation>
    </message>
    <message>
        <source>Certificate with its chain; its own if left out.</source>
        <translation>证书及其证书链；省略时用自有证书。</translation>
    </message>
    <message>
        <source>Check a model folder or a ZIP file of one, and copy it to your models.</source>
        <translation>检查模型文件夹或其 ZIP 文件，并复制到自有模型。</translation>
    </message>
    <message>
        <source>Check files and answers of these models, or of all.</source>
        <translation>检查这些或全部模型的文件和回答。</translation>
    </message>
    <message>
        <source>Check instead that no row was changed or taken out.</source>
        <translation>改为检查是否有行被更改或删除。</translation>
    </message>
    <message>
        <source>Check that no row of the audit log was changed or taken out, and that the database is sound.</source>
        <translation>检查审计日志是否有行被更改或删除，以及数据库是否完好。</translation>
    </message>
    <message>
        <source>Check the files of program and model, and the answers to reference drawings.</source>
        <translation>检查程序和模型的文件，以及对参考绘图的回答。</translation>
    </message>
    <message>
        <source>Choose it, too.</source>
        <translation>同时选用。</translation>
    </message>
    <message>
        <source>Choose the model for the window, the server and batches, after checking it.</source>
        <translation>检查后选择用于窗口、服务器和批处理的模型。</translation>
    </message>
    <message>
        <source>Classify images (DICOM, NIfTI, PNG, JPEG, TIFF …), folders and ZIP files of them.</source>
        <translation>对图像（DICOM、NIfTI、PNG、JPEG、TIFF …）、文件夹及其 ZIP 文件分类。</translation>
    </message>
    <message>
        <source>Classify on a Ray cluster, as in 10.0.0.5:6379; auto takes the one of this computer.</source>
        <translation>在 Ray 集群上分类，如 10.0.0.5:6379；auto 使用本机的集群。</translation>
    </message>
    <message>
        <source>Classifying</source>
        <translation>正在分类</translation>
    </message>
    <message>
        <source>Code for the login page, for ten minutes and one browser: {code}</source>
        <translation>登录页的配对码，十分钟内限一个浏览器使用：{code}</translation>
    </message>
    <message>
        <source>Copied to {database} and compared: {cases}, {rows} rows of the audit log. Set cases.database to use it; the history on this computer stays as it is.</source>
        <translation>已复制到 {database} 并核对：{cases}，审计日志 {rows} 行。设置 cases.database 即可使用；本机的病例库保持不变。</translation>
    </message>
    <message>
        <source>Copy this computer&apos;s history into a shared database, which must be empty, and compare.</source>
        <translation>将本机的病例库复制到共享数据库（必须为空）并核对。</translation>
    </message>
    <message>
        <source>Count cases and sign-offs over time.</source>
        <translation>按时间统计病例和签核。</translation>
    </message>
    <message>
        <source>Ctrl-C ends it.</source>
        <translation>按 Ctrl-C 结束。</translation>
    </message>
    <message>
        <source>Delete cases for good, in the backups too.</source>
        <translation>永久删除病例，包括备份中的。</translation>
    </message>
    <message>
        <source>Delete one of your own models that is not in use.</source>
        <translation>删除一个未在使用的自有模型。</translation>
    </message>
    <message>
        <source>Delete the model {name} for good?</source>
        <translation>要永久删除模型 {name} 吗？</translation>
    </message>
    <message>
        <source>Delete them for good, in the backups too?</source>
        <translation>要永久删除它们吗（包括备份中的）？</translation>
    </message>
    <message>
        <source>Delete them for good? Backups of the database server hold them until they are replaced.</source>
        <translation>要永久删除吗？数据库服务器的备份在被替换之前仍含有它们。</translation>
    </message>
    <message>
        <source>Deleted for good: {cases}.</source>
        <translation>已永久删除：{cases}。</translation>
    </message>
    <message>
        <source>Deleted: {name}.</source>
        <translation>已删除：{name}。</translation>
    </message>
    <message>
        <source>Do not ask.</source>
        <translation>不询问。</translation>
    </message>
    <message>
        <source>Every other computer needs a copy of the key of the pseudonyms, {file}.</source>
        <translation>其他每台计算机都需要一份假名密钥的副本：{file}。</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Files ending in .csv, .xlsx or .json.</source>
        <translation>以 .csv、.xlsx 或 .json 结尾的文件。</translation>
    </message>
    <message>
        <source>For other computers too: with TLS and login.</source>
        <translation>也供其他计算机使用：需 TLS 和登录。</translation>
    </message>
    <message>
        <source>Further failures stand in the results alone.</source>
        <translation>其余失败项仅列在结果中。</translation>
    </message>
    <message>
        <source>Give a user another password; whoever is logged in with the old one is logged out.</source>
        <translation>为用户更换密码；以旧密码登录的人会退出。</translation>
    </message>
    <message>
        <source>Go back to the model that was in use before.</source>
        <translation>返回到此前使用的模型。</translation>
    </message>
    <message>
        <source>Going on with an interrupted batch: {count} files are done already.</source>
        <translation>继续被中断的批处理：已完成 {count} 个文件。</translation>
    </message>
    <message>
        <source>Going on with an interrupted batch: {count} images are done already.</source>
        <translation>继续被中断的批处理：已完成 {count} 幅图像。</translation>
    </message>
    <message>
        <source>How long it is valid.</source>
        <translation>有效时长。</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Images, folders and ZIP files.</source>
        <translation>图像、文件夹和 ZIP 文件。</translation>
    </message>
    <message>
        <source>In use: {name} {version}.</source>
        <translation>使用中：{name} {version}。</translation>
    </message>
    <message>
        <source>Installed: {name} {version}.</source>
        <translation>已安装：{name} {version}。</translation>
    </message>
    <message>
        <source>It is in use.</source>
        <translation>正在使用。</translation>
    </message>
    <message>
        <source>It is shown this once; keep it where only the program that uses it can read it.</source>
        <translation>仅显示这一次；请保存在只有使用它的程序才能读取的地方。</translation>
    </message>
    <message>
        <source>JSON, one object a line.</source>
        <translation>JSON，每行一个对象。</translation>
    </message>
    <message>
        <source>Keep a journal; go on with an interrupted batch like this.</source>
        <translation>保留日志；继续同样的被中断的批处理。</translation>
    </message>
    <message>
        <source>Key of that certificate, not encrypted.</source>
        <translation>该证书的密钥，未加密。</translation>
    </message>
    <message>
        <source>List cases, newest first; --sort uncertainty makes a worklist of it.</source>
        <translation>列出病例，最新的在前；--sort uncertainty 可作为工作列表。</translation>
    </message>
    <message>
        <source>List the models, damaged ones with their reason; the one in use has a star.</source>
        <translation>列出模型，已损坏的附原因；使用中的带星号。</translation>
    </message>
    <message>
        <source>List tokens; the tokens themselves are not kept.</source>
        <translation>列出令牌；令牌本身不保存。</translation>
    </message>
    <message>
        <source>List users.</source>
        <translation>列出用户。</translation>
    </message>
    <message>
        <source>List, check and choose models.</source>
        <translation>列出、检查和选择模型。</translation>
    </message>
    <message>
        <source>Make a copy of the history while it is in use.</source>
        <translation>在病例库使用期间创建副本。</translation>
    </message>
    <message>
        <source>Make a token for a program and print it, this once.</source>
        <translation>为程序生成令牌并显示，仅此一次。</translation>
    </message>
    <message>
        <source>Make a token worthless at once.</source>
        <translation>使令牌立即失效。</translation>
    </message>
    <message>
        <source>Make or renew the tables of a shared history in PostgreSQL, as their owner.</source>
        <translation>以所有者身份在 PostgreSQL 中创建或更新共享病例库的表。</translation>
    </message>
    <message>
        <source>Make the own certificate anew.</source>
        <translation>重新生成自有证书。</translation>
    </message>
    <message>
        <source>May be repeated.</source>
        <translation>可重复。</translation>
    </message>
    <message>
        <source>Next: {command}</source>
        <translation>下一步：{command}</translation>
    </message>
    <message>
        <source>No files with such a name.</source>
        <translation>排除此类名称的文件。</translation>
    </message>
    <message>
        <source>One JSON object a frame, one a line.</source>
        <translation>每帧一个 JSON 对象，每行一个。</translation>
    </message>
    <message>
        <source>One JSON object a model, one a line.</source>
        <translation>每个模型一个 JSON 对象，每行一个。</translation>
    </message>
    <message>
        <source>Only files with such a name, as in &apos;*T1*&apos;.</source>
        <translation>仅限此类名称的文件，如 &apos;*T1*&apos;。</translation>
    </message>
    <message>
        <source>Open a second window beside one that is open.</source>
        <translation>在已打开的窗口旁再打开一个窗口。</translation>
    </message>
    <message>
        <source>Open the window, with these files (the default command).</source>
        <translation>用这些文件打开窗口（默认命令）。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Pictures written to {name}: {count}.</source>
        <translation>已写入 {name} 的图片：{count}。</translation>
    </message>
    <message>
        <source>Port; 0 takes a free one.</source>
        <translation>端口；0 表示使用空闲端口。</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Print the audit log that accesses over the network are written to.</source>
        <translation>输出记录网络访问的审计日志。</translation>
    </message>
    <message>
        <source>Print the audit log.</source>
        <translation>输出审计日志。</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Read the folders in folders, too.</source>
        <translation>同时读取子文件夹。</translation>
    </message>
    <message>
        <source>Recorded longer ago.</source>
        <translation>记录时间早于此。</translation>
    </message>
    <message>
        <source>Remove a user; whoever is logged in under the name is logged out.</source>
        <translation>移除用户；以该名称登录的人会退出。</translation>
    </message>
    <message>
        <source>Research use only, not for diagnosis.</source>
        <translation>仅供研究使用，不用于诊断。</translation>
    </message>
    <message>
        <source>Serve the web page and the HTTP interface until Ctrl-C; options left out are as in the settings.</source>
        <translation>提供网页和 HTTP 接口，直到按 Ctrl-C；省略的选项同设置。</translation>
    </message>
    <message>
        <source>Show everything that is kept of a case.</source>
        <translation>显示病例保存的全部内容。</translation>
    </message>
    <message>
        <source>Show the certificate that a shared server shows; its own is made where there is none.</source>
        <translation>显示共享服务器所用的证书；没有时生成自有证书。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>Show what a model is; without a name, the one in use.</source>
        <translation>显示模型信息；不指定名称时为使用中的模型。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The case history is not complete.</source>
        <translation>病例库不完整。</translation>
    </message>
    <message>
        <source>The case history: list, export, check, delete.</source>
        <translation>病例库：列出、导出、检查、删除。</translation>
    </message>
    <message>
        <source>The database has its tables and rules; the rest is its server&apos;s to check.</source>
        <translation>数据库的表和规则齐全；其余由其服务器检查。</translation>
    </message>
    <message>
        <source>The database is damaged: {damage}</source>
        <translation>数据库已损坏：{damage}</translation>
    </message>
    <message>
        <source>The database is sound.</source>
        <translation>数据库完好。</translation>
    </message>
    <message>
        <source>The same command with --resume goes on where this one stopped.</source>
        <translation>使用 --resume 再次运行相同命令可从此处继续。</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>The self-check failed at {names}.</source>
        <translation>自检未通过：{names}。</translation>
    </message>
    <message>
        <source>The tables in {database} are ready.</source>
        <translation>{database} 中的表已就绪。</translation>
    </message>
    <message>
        <source>The token {id} is worth nothing any more.</source>
        <translation>令牌 {id} 已失效。</translation>
    </message>
    <message>
        <source>The web server&apos;s users, tokens, certificate and audit log.</source>
        <translation>Web 服务器的用户、令牌、证书和审计日志。</translation>
    </message>
    <message>
        <source>There is no model.</source>
        <translation>没有模型。</translation>
    </message>
    <message>
        <source>There is no option {name}.</source>
        <translation>没有选项 {name}。</translation>
    </message>
    <message>
        <source>Today&apos;s backup is there already.</source>
        <translation>今天的备份已存在。</translation>
    </message>
    <message>
        <source>Tokens for programs.</source>
        <translation>供程序使用的令牌。</translation>
    </message>
    <message>
        <source>Try mriclassifier --help.</source>
        <translation>请尝试 mriclassifier --help。</translation>
    </message>
    <message>
        <source>Users who log in to the web page.</source>
        <translation>登录网页的用户。</translation>
    </message>
    <message>
        <source>What runs the model; as in the settings if left out.</source>
        <translation>运行模型的引擎；省略时同设置。</translation>
    </message>
    <message>
        <source>What this command speaks: en, de, es or zh; as in the settings if left out.</source>
        <translation>此命令的语言：en、de、es 或 zh；省略时同设置。</translation>
    </message>
    <message>
        <source>What to call it; else its own name.</source>
        <translation>名称；省略时用其自身名称。</translation>
    </message>
    <message>
        <source>Where to; today&apos;s daily copy if left out.</source>
        <translation>目标位置；省略时为今天的每日副本。</translation>
    </message>
    <message>
        <source>Whether the printed address lets one in.</source>
        <translation>所显示的地址是否允许进入。</translation>
    </message>
    <message>
        <source>Whether users may log in.</source>
        <translation>用户是否可以登录。</translation>
    </message>
    <message>
        <source>Which model; as in the settings if left out.</source>
        <translation>所用模型；省略时同设置。</translation>
    </message>
    <message>
        <source>Who may use them.</source>
        <translation>谁可以使用它们。</translation>
    </message>
    <message>
        <source>With --cluster: folder for both tables.</source>
        <translation>与 --cluster 合用：两个表格的文件夹。</translation>
    </message>
    <message>
        <source>With --cluster: write a Parquet file.</source>
        <translation>与 --cluster 合用：写入 Parquet 文件。</translation>
    </message>
    <message>
        <source>With everything that is stored of persons.</source>
        <translation>包含所存储的全部个人信息。</translation>
    </message>
    <message>
        <source>Words that have to stand in a case.</source>
        <translation>病例中必须包含的词。</translation>
    </message>
    <message>
        <source>Write a CSV file instead.</source>
        <translation>改为写入 CSV 文件。</translation>
    </message>
    <message>
        <source>Write a list of cases; pseudonyms alone unless --identity is given.</source>
        <translation>写入病例列表；未使用 --identity 时仅含化名。</translation>
    </message>
    <message>
        <source>Write an Excel workbook.</source>
        <translation>写入 Excel 工作簿。</translation>
    </message>
    <message>
        <source>Write corrected cases as a folder to train on.</source>
        <translation>将已更正病例写成训练文件夹。</translation>
    </message>
    <message>
        <source>Write one JSON document.</source>
        <translation>写入一个 JSON 文档。</translation>
    </message>
    <message>
        <source>Written to {names}.</source>
        <translation>已写入：{names}。</translation>
    </message>
    <message>
        <source>Written to {name}: {cases}.</source>
        <translation>已写入 {name}：{cases}。</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>agreement {share}</source>
        <translation>一致率 {share}</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>classify, batch or model; may be repeated; all if left out.</source>
        <translation>classify、batch 或 model；可重复；省略时为全部。</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>expired {day}</source>
        <translation>已于 {day} 过期</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>issued, until {day}, for {names}</source>
        <translation>已签发，至 {day}，用于 {names}</translation>
    </message>
    <message>
        <source>its own, until {day}, for {names}</source>
        <translation>自有，至 {day}，用于 {names}</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>not excluded: {names}</source>
        <translation>不能排除：{names}</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待签核</translation>
    </message>
    <message>
        <source>out of distribution</source>
        <translation>分布外检测</translation>
    </message>
    <message>
        <source>postgresql://OWNER@HOST/DATABASE</source>
        <translation>postgresql://所有者@主机/数据库</translation>
    </message>
    <message>
        <source>postgresql://USER@HOST/DATABASE</source>
        <translation>postgresql://用户@主机/数据库</translation>
    </message>
    <message>
        <source>prediction set</source>
        <translation>预测集</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>始于 {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>warning: {sentence}</source>
        <translation>警告：{sentence}</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>{cases}, {open} open</source>
        <translation>{cases}，{open} 个待签核</translation>
    </message>
    <message>
        <source>{code} has no picture: neither stored, nor found where its file lay.</source>
        <translation>{code} 没有图片：既未存储，也未在其文件原位置找到。</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count} 字节</translation>
    </message>
    <message>
        <source>{count} cases</source>
        <translation>{count} 个病例</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} 个失败</translation>
    </message>
    <message>
        <source>{count} images classified</source>
        <translation>已分类 {count} 幅图像</translation>
    </message>
    <message>
        <source>{count} of {total} files are done and kept: --resume goes on from there.</source>
        <translation>已完成并保存 {count} / {total} 个文件：使用 --resume 从此处继续。</translation>
    </message>
    <message>
        <source>{method}, coverage {value}</source>
        <translation>{method}，覆盖率 {value}</translation>
    </message>
    <message>
        <source>{method}, temperature {value}</source>
        <translation>{method}，温度 {value}</translation>
    </message>
    <message>
        <source>{name} is missing.</source>
        <translation>缺少 {name}。</translation>
    </message>
    <message>
        <source>{recorded} recorded  {agreed} agreed  {corrected} corrected</source>
        <translation>{recorded} 已记录  {agreed} 已同意  {corrected} 已更正</translation>
    </message>
    <message>
        <source>{scored} of {count} slices classified</source>
        <translation>已分类 {scored} / {count} 层</translation>
    </message>
    <message>
        <source>{shown} of {cases}</source>
        <translation>{shown} / {cases}</translation>
    </message>
    <message>
        <source>“{name}” can log in no longer.</source>
        <translation>“{name}”不能再登录。</translation>
    </message>
    <message>
        <source>“{name}” has another password.</source>
        <translation>“{name}”的密码已更换。</translation>
    </message>
    <message>
        <source>“{name}” may log in while the server lets users in (setting server.users).</source>
        <translation>服务器允许用户登录时，“{name}”可以登录（设置 server.users）。</translation>
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
        <translation>ONNX Runtime，8 位</translation>
    </message>
    <message>
        <source>OpenVINO</source>
        <translation>OpenVINO</translation>
    </message>
    <message>
        <source>OpenVINO, 8 bit</source>
        <translation>OpenVINO，8 位</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>&quot;{name}&quot; cannot be the name of a model. Give --name with letters, digits, dots, dashes and underscores.</source>
        <translation>“{name}”不能用作模型名称。请用 --name 指定由字母、数字、点、连字符和下划线组成的名称。</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; cannot be the name of a model. Use letters without accents, digits, dots, dashes and underscores, and begin with a letter or a digit.</source>
        <translation>“{name}”不能用作模型名称。请使用不带重音的字母、数字、点、连字符和下划线，并以字母或数字开头。</translation>
    </message>
    <message>
        <source>--parquet and --out-dir go with --cluster alone.</source>
        <translation>--parquet 和 --out-dir 仅与 --cluster 合用。</translation>
    </message>
    <message>
        <source>1-bit values</source>
        <translation>1 位值</translation>
    </message>
    <message>
        <source>128-bit numbers</source>
        <translation>128 位数</translation>
    </message>
    <message>
        <source>A certificate and its key belong together; give both files.</source>
        <translation>证书与其密钥成对使用；请提供两个文件。</translation>
    </message>
    <message>
        <source>A fault in the program stopped this ({kind}).</source>
        <translation>程序故障导致此操作中止（{kind}）。</translation>
    </message>
    <message>
        <source>A heat map cannot be encoded as PNG.</source>
        <translation>无法将激活图编码为 PNG。</translation>
    </message>
    <message>
        <source>A name has 1 to {longest} characters, all of which can be seen.</source>
        <translation>名称为 1 至 {longest} 个可见字符。</translation>
    </message>
    <message>
        <source>A newer version of this program wrote the case history in {database}; it was left as it is. Use the newer version.</source>
        <translation>{database} 中的病例库由本程序的更新版本写入；未作改动。请使用更新的版本。</translation>
    </message>
    <message>
        <source>A newer version of this program wrote the case history in {folder}; it was left as it is. Use the newer version.</source>
        <translation>{folder} 中的病例库由此程序的更新版本写入；已保持原样。请使用更新的版本。</translation>
    </message>
    <message>
        <source>A part of MRI Classifier is missing or damaged ({name}). Install the program again; settings and cases are kept.</source>
        <translation>MRI Classifier 的一个部分缺失或损坏（{name}）。请重新安装程序；设置和病例会保留。</translation>
    </message>
    <message>
        <source>A password has {shortest} to {longest} characters; several words in a row are easy to keep.</source>
        <translation>密码为 {shortest} 至 {longest} 个字符；连用几个词便于记忆。</translation>
    </message>
    <message>
        <source>A scope is one of {scopes}.</source>
        <translation>权限范围为以下之一：{scopes}。</translation>
    </message>
    <message>
        <source>A slice seems to be missing between slice {before} and {after}.</source>
        <translation>第 {before} 层与第 {after} 层之间似乎缺少一层。</translation>
    </message>
    <message>
        <source>A token is valid for 1 to {longest} days.</source>
        <translation>令牌有效期为 1 至 {longest} 天。</translation>
    </message>
    <message>
        <source>A token needs at least one scope: {scopes}.</source>
        <translation>令牌至少需要一个权限范围：{scopes}。</translation>
    </message>
    <message>
        <source>Another model answers now than the one that this batch was begun with, {name} {version} ({engine}). Choose that one again to go on with the batch.</source>
        <translation>当前使用的模型与开始此批处理时的模型 {name} {version}（{engine}）不同。请重新选择该模型以继续批处理。</translation>
    </message>
    <message>
        <source>Another model was chosen meanwhile. Send the files again.</source>
        <translation>期间已选择其他模型。请重新发送文件。</translation>
    </message>
    <message>
        <source>Another program holds the case history in {folder}; nothing was changed. Try again in a moment.</source>
        <translation>{folder} 中的病例库正被另一个程序占用；未作任何更改。请稍后重试。</translation>
    </message>
    <message>
        <source>Another program is writing into {database} all the time; nothing was changed. Try again in a moment.</source>
        <translation>另一个程序一直在写入 {database}；未作任何更改。请稍后再试。</translation>
    </message>
    <message>
        <source>Another program works on this training. Stop it there first.</source>
        <translation>另一个程序正在进行此训练。请先在该处停止。</translation>
    </message>
    <message>
        <source>Another window or command is at work on this batch already.</source>
        <translation>另一个窗口或命令正在处理此批处理。</translation>
    </message>
    <message>
        <source>At row {number} the history was restored from a backup or begun anew, because it was damaged or missing: rows that only the damaged one held are not in this log.</source>
        <translation>在第 {number} 行处，病例库因损坏或缺失而从备份恢复或重新建立：只存在于损坏病例库中的行不在此日志中。</translation>
    </message>
    <message>
        <source>Before row {number} of the audit log was written, rows had been taken out or exchanged.</source>
        <translation>在写入审计日志第 {number} 行之前，已有行被删除或调换。</translation>
    </message>
    <message>
        <source>Behind a reverse proxy, name the host that browsers ask for (--name, server.names).</source>
        <translation>位于反向代理之后时，请指定浏览器请求的主机名（--name、server.names）。</translation>
    </message>
    <message>
        <source>Blank, or nearly so. The answer means nothing.</source>
        <translation>空白或几乎空白。回答无意义。</translation>
    </message>
    <message>
        <source>CT</source>
        <translation>CT</translation>
    </message>
    <message>
        <source>Choose the class that you correct the answer to.</source>
        <translation>请选择要更正为的类别。</translation>
    </message>
    <message>
        <source>Classifying on a cluster needs Ray, PyArrow and fsspec, which are not installed. Install MRI Classifier with its extra “cluster”.</source>
        <translation>在集群上分类需要 Ray、PyArrow 和 fsspec，但未安装。请安装带有 extra“cluster”的 MRI Classifier。</translation>
    </message>
    <message>
        <source>Count by day, week or month, not by {step}.</source>
        <translation>请按日、周或月统计，不能按 {step}。</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Does not look like a slice of a brain MRI, and the model knows nothing else. The answer means nothing.</source>
        <translation>看起来不是脑部 MRI 层面，而模型只认识这类图像。回答无意义。</translation>
    </message>
    <message>
        <source>Files of this series name different patients; they are shown apart. Check to whom these images belong.</source>
        <translation>此序列的文件注明了不同的患者；已分开显示。请核实这些图像的归属。</translation>
    </message>
    <message>
        <source>Give --yes to delete a model without being asked.</source>
        <translation>使用 --yes 可不经询问直接删除模型。</translation>
    </message>
    <message>
        <source>Give --yes to delete cases without being asked.</source>
        <translation>使用 --yes 可不经询问直接删除病例。</translation>
    </message>
    <message>
        <source>Give either --json or --csv, not both.</source>
        <translation>--json 和 --csv 只能使用其一。</translation>
    </message>
    <message>
        <source>Heat maps cannot be written to {folder}: {reason}.</source>
        <translation>无法将激活图写入 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>In colour, like a photograph or a colour-coded scan. The model knows grey MRI slices only; the answer means nothing.</source>
        <translation>彩色，类似照片或伪彩图像。模型只认识灰度 MRI 层面；回答无意义。</translation>
    </message>
    <message>
        <source>Keras cannot be started ({reason}). Install the extra &quot;training&quot; again, or choose the ONNX engine.</source>
        <translation>无法启动 Keras（{reason}）。请重新安装 extra“training”，或选择 ONNX 引擎。</translation>
    </message>
    <message>
        <source>Keras could not run the model ({reason}). Close other programs and try again, or choose another engine.</source>
        <translation>Keras 无法运行模型（{reason}）。请关闭其他程序后重试，或选择其他引擎。</translation>
    </message>
    <message>
        <source>Looks like text, a chart or a screenshot, and not like a scan. The answer means nothing.</source>
        <translation>看似文字、图表或截图，而非扫描图像。回答无意义。</translation>
    </message>
    <message>
        <source>MRI Classifier speaks {language} when it is started again.</source>
        <translation>MRI Classifier 下次启动后将使用{language}。</translation>
    </message>
    <message>
        <source>Missing or not readable</source>
        <translation>缺失或无法读取</translation>
    </message>
    <message>
        <source>Name the cases, or give --older-than, one of the two.</source>
        <translation>请指明病例，或使用 --older-than，二者选一。</translation>
    </message>
    <message>
        <source>No Ray cluster answers at {address}. Check the address (as in 10.0.0.5:6379), whether the cluster runs, and whether its token is known here.</source>
        <translation>{address} 处没有 Ray 集群响应。请检查地址（如 10.0.0.5:6379）、集群是否运行，以及本机是否有其令牌。</translation>
    </message>
    <message>
        <source>No batch can begin, because its journal cannot be written to {folder}: {reason}. Make room there or make the folder writable, then start again.</source>
        <translation>无法开始批处理，因为其日志无法写入 {folder}：{reason}。请在该处腾出空间或使文件夹可写，然后重新开始。</translation>
    </message>
    <message>
        <source>No case history is kept. Preferences &gt; Case history switches it on.</source>
        <translation>未启用病例库。可在 首选项 &gt; 病例库 中启用。</translation>
    </message>
    <message>
        <source>No case history is kept; the setting cases.keep switches it on.</source>
        <translation>未启用病例库；可通过设置 cases.keep 启用。</translation>
    </message>
    <message>
        <source>No case is signed off as wanted yet, so there is nothing to train on.</source>
        <translation>尚无符合要求的已签核病例，因此没有可用于训练的内容。</translation>
    </message>
    <message>
        <source>No computer of the cluster has a processor core to give.</source>
        <translation>集群中没有计算机可提供处理器核心。</translation>
    </message>
    <message>
        <source>No file fits the chosen kinds and name patterns. Choose others, or another folder.</source>
        <translation>没有文件符合所选的类型和名称模式。请另选条件或另选文件夹。</translation>
    </message>
    <message>
        <source>No folder for temporary files can be written. Make room on the disk, or let the variable TMPDIR name a folder with room.</source>
        <translation>没有可写的临时文件夹。请释放磁盘空间，或用变量 TMPDIR 指定一个有空间的文件夹。</translation>
    </message>
    <message>
        <source>No picture in it</source>
        <translation>不含图片</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save the report as PDF instead.</source>
        <translation>本机未设置打印机。请改为将报告存为 PDF。</translation>
    </message>
    <message>
        <source>No slice through a head can be made out. The answer means nothing.</source>
        <translation>未辨认出头部层面。回答无意义。</translation>
    </message>
    <message>
        <source>No trusted encrypted connection to {database} was made: {reason}. Check the server&apos;s certificate and sslmode in cases.database.</source>
        <translation>未能与 {database} 建立可信的加密连接：{reason}。请检查服务器证书以及 cases.database 中的 sslmode。</translation>
    </message>
    <message>
        <source>Nobody could log in: pairing is off, and there are no users and no tokens.</source>
        <translation>无人可以登录：配对已关闭，且没有用户和令牌。</translation>
    </message>
    <message>
        <source>Noise without any structure. The answer means nothing.</source>
        <translation>没有任何结构的噪声。回答无意义。</translation>
    </message>
    <message>
        <source>None of the corrected cases has a picture to learn from. Let the program store the pictures of corrected cases (Preferences &gt; Case history), or open the files again.</source>
        <translation>已更正的病例均无可供学习的图片。请让程序存储已更正病例的图片（首选项 &gt; 病例库），或重新打开文件。</translation>
    </message>
    <message>
        <source>None of the {count} cases has a picture, so there is nothing to train on. Let the program store images of corrected cases (Preferences &gt; Case history), or open their files again.</source>
        <translation>{count} 个病例均无图片，因此没有可用于训练的内容。请让程序存储已更正病例的图像（首选项 &gt; 病例库），或重新打开其文件。</translation>
    </message>
    <message>
        <source>Not a kind of file that is read</source>
        <translation>不是可读取的文件类型</translation>
    </message>
    <message>
        <source>Not certain: refer to a radiologist. No class is probable enough for an answer.</source>
        <translation>不确定：请转交放射科医生。没有任何类别的概率足以作出回答。</translation>
    </message>
    <message>
        <source>Not certain: refer to a radiologist. The model recognises less in this slice than in those that it learned from.</source>
        <translation>不确定：请转交放射科医生。模型在此层面中识别出的内容少于其学习所用的层面。</translation>
    </message>
    <message>
        <source>Not checked whether the slice is like those that the model learned from: this model cannot tell.</source>
        <translation>未检查该层面是否与模型学习所用层面相似：此模型无法判断。</translation>
    </message>
    <message>
        <source>Not like the slices that the model learned from, perhaps of another sequence or plane. Do not rely on the answer.</source>
        <translation>与模型学习所用的层面不同，可能来自其他序列或平面。回答不可信赖。</translation>
    </message>
    <message>
        <source>ONNX Runtime cannot be started ({reason}). Install MRI Classifier again.</source>
        <translation>无法启动 ONNX Runtime（{reason}）。请重新安装 MRI Classifier。</translation>
    </message>
    <message>
        <source>ONNX Runtime could not run the model ({reason}). Close other programs and try again, or choose another engine.</source>
        <translation>ONNX Runtime 无法运行模型（{reason}）。请关闭其他程序后重试，或选择其他引擎。</translation>
    </message>
    <message>
        <source>On this processor the 8-bit copy of the model {name} answers otherwise than when it was checked (by {off:.2g} in probability). Choose another engine.</source>
        <translation>在此处理器上，模型 {name} 的 8 位副本的回答与检验时不同（概率相差 {off:.2g}）。请选择其他引擎。</translation>
    </message>
    <message>
        <source>One file is a copy of another one and is shown once.</source>
        <translation>有一个文件是另一个的副本，只显示一次。</translation>
    </message>
    <message>
        <source>One slice lies in the same place as another one; both are shown.</source>
        <translation>有一层与另一层位置相同；均显示。</translation>
    </message>
    <message>
        <source>OpenVINO cannot be started ({reason}). Install the extra &quot;openvino&quot; of MRI Classifier, or choose the ONNX engine.</source>
        <translation>无法启动 OpenVINO（{reason}）。请安装 MRI Classifier 的 extra“openvino”，或选择 ONNX 引擎。</translation>
    </message>
    <message>
        <source>OpenVINO could not run the model ({reason}). Close other programs and try again, or choose another engine.</source>
        <translation>OpenVINO 无法运行模型（{reason}）。请关闭其他程序后重试，或选择其他引擎。</translation>
    </message>
    <message>
        <source>Other computers are let in only with users or pairing. Add a user, or switch pairing on.</source>
        <translation>其他计算机只能凭用户或配对进入。请添加用户，或启用配对。</translation>
    </message>
    <message>
        <source>Other reasons</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>PET</source>
        <translation>PET</translation>
    </message>
    <message>
        <source>Port {port} of {host} is in use by another program. Name another one; 0 takes a free one.</source>
        <translation>端口 {port}（{host}）正被另一程序使用。请指定其他端口；0 表示使用空闲端口。</translation>
    </message>
    <message>
        <source>Row {number} of the audit log does not follow the row before it; rows were exchanged.</source>
        <translation>审计日志的第 {number} 行与前一行不衔接；有行被调换。</translation>
    </message>
    <message>
        <source>Row {number} of the audit log is missing.</source>
        <translation>审计日志缺少第 {number} 行。</translation>
    </message>
    <message>
        <source>Row {number} of the audit log is not the one that was written; the log was replaced.</source>
        <translation>审计日志的第 {number} 行不是当初写入的内容；日志已被替换。</translation>
    </message>
    <message>
        <source>Row {number} of the audit log was changed after it was written.</source>
        <translation>审计日志的第 {number} 行在写入后被更改。</translation>
    </message>
    <message>
        <source>Shows the first of {count} volumes.</source>
        <translation>显示 {count} 个体数据中的第一个。</translation>
    </message>
    <message>
        <source>Slices seem to be missing in {count} places, the first after slice {before}.</source>
        <translation>有 {count} 处似乎缺层，首处在第 {before} 层之后。</translation>
    </message>
    <message>
        <source>TensorFlow needs a processor with AVX, which this computer lacks. Classify with ONNX Runtime (--engine onnx), and train on another computer.</source>
        <translation>TensorFlow 需要带 AVX 的处理器，而这台计算机没有。请用 ONNX Runtime 分类（--engine onnx），并在另一台计算机上训练。</translation>
    </message>
    <message>
        <source>Texts are part of the image; they may name the patient, and may sway the model.</source>
        <translation>图像中含有文字；可能包含患者姓名，也可能影响模型。</translation>
    </message>
    <message>
        <source>The Keras engine needs TensorFlow, which is not installed. Install the extra &quot;training&quot; of MRI Classifier, or choose the ONNX engine.</source>
        <translation>Keras 引擎需要 TensorFlow，但未安装。请安装 MRI Classifier 的 extra“training”，或选择 ONNX 引擎。</translation>
    </message>
    <message>
        <source>The Python at {path} cannot be started ({reason}). Correct Preferences &gt; Training &gt; Python for training.</source>
        <translation>无法启动 {path} 处的 Python（{reason}）。请更正 首选项 &gt; 训练 &gt; 用于训练的 Python。</translation>
    </message>
    <message>
        <source>The Python at {path} cannot train: it has no {missing}. Install the package with the extra &quot;training&quot; there, or name another one under Preferences &gt; Training.</source>
        <translation>{path} 处的 Python 无法训练：缺少 {missing}。请在该处安装带有 extra“training”的包，或在 首选项 &gt; 训练 中指定其他 Python。</translation>
    </message>
    <message>
        <source>The address of the database must hold no password, because settings are readable; put it into the password file (~/.pgpass) or the variable PGPASSWORD.</source>
        <translation>数据库地址中不得含有密码，因为设置是可读的；请将密码放入密码文件（~/.pgpass）或变量 PGPASSWORD。</translation>
    </message>
    <message>
        <source>The administrator of this computer does not let the account {account} do this.</source>
        <translation>本机管理员不允许账户 {account} 执行此操作。</translation>
    </message>
    <message>
        <source>The administrator of this computer has fixed the setting {key}.</source>
        <translation>本机管理员已固定设置 {key}。</translation>
    </message>
    <message>
        <source>The administrator&apos;s rules fix {key} at something that is not {allowed}; this rule is not used.</source>
        <translation>管理员规则将 {key} 固定为并非 {allowed} 的值；不采用此规则。</translation>
    </message>
    <message>
        <source>The administrator&apos;s rules in {file} cannot be used ({reason}); what they could restrict is refused until the administrator has mended them.</source>
        <translation>无法使用 {file} 中的管理员规则（{reason}）；在管理员修正之前，其可能限制的操作一律拒绝。</translation>
    </message>
    <message>
        <source>The audit log ends too early: row {number} is missing, and all up to row {last} that was once written.</source>
        <translation>审计日志提前结束：缺少第 {number} 行以及曾写入的直到第 {last} 行的所有行。</translation>
    </message>
    <message>
        <source>The audit log is sound: {checked} rows, none changed and none missing.</source>
        <translation>审计日志完好：共 {checked} 行，无更改，无缺失。</translation>
    </message>
    <message>
        <source>The batch has more than {limit} pictures.</source>
        <translation>批处理超过 {limit} 幅图片。</translation>
    </message>
    <message>
        <source>The batch was cancelled.</source>
        <translation>批处理已取消。</translation>
    </message>
    <message>
        <source>The case history in {database} cannot be used: {reason}.</source>
        <translation>{database} 中的病例库无法使用：{reason}。</translation>
    </message>
    <message>
        <source>The case history in {folder} cannot be used: {reason}.</source>
        <translation>无法使用 {folder} 中的病例库：{reason}。</translation>
    </message>
    <message>
        <source>The case history in {folder} cannot be written: the folder is read-only for this account.</source>
        <translation>无法写入 {folder} 中的病例库：该文件夹对此账户为只读。</translation>
    </message>
    <message>
        <source>The case history in {folder} is damaged and another window still uses it. Close all windows of the program and start it again.</source>
        <translation>{folder} 中的病例库已损坏，且仍被另一个窗口使用。请关闭程序的所有窗口后重新启动。</translation>
    </message>
    <message>
        <source>The case history in {folder} is damaged. Start the program again: it restores the newest sound backup.</source>
        <translation>{folder} 中的病例库已损坏。请重新启动程序：程序会恢复最新的完好备份。</translation>
    </message>
    <message>
        <source>The case history is closed.</source>
        <translation>病例库已关闭。</translation>
    </message>
    <message>
        <source>The case history lies in {database}, whose administrator makes the backups (pg_dump); this program makes none.</source>
        <translation>病例库位于 {database}，由其管理员进行备份（pg_dump）；本程序不做备份。</translation>
    </message>
    <message>
        <source>The case history lies on a drive that cannot be shared safely, such as a network drive. It works, but use it from one computer at a time; a folder on this computer is better.</source>
        <translation>病例库位于无法安全共享的驱动器（如网络驱动器）上。可以使用，但同一时间只能从一台计算机使用；最好放在本机的文件夹中。</translation>
    </message>
    <message>
        <source>The case history was damaged and there was no sound backup, so a new one was begun. The damaged file was kept as {file}.</source>
        <translation>病例库已损坏且没有完好的备份，因此新建了病例库。损坏的文件保留为 {file}。</translation>
    </message>
    <message>
        <source>The case history was damaged and was restored from the backup {backup}; what was recorded after that backup is missing. The damaged file was kept as {file}.</source>
        <translation>病例库已损坏，并已从备份 {backup} 恢复；该备份之后记录的内容缺失。损坏的文件保留为 {file}。</translation>
    </message>
    <message>
        <source>The case history was missing and was restored from the backup {backup}; what was recorded after that backup is missing.</source>
        <translation>病例库缺失，并已从备份 {backup} 恢复；该备份之后记录的内容缺失。</translation>
    </message>
    <message>
        <source>The case {code} holds no answer to report on.</source>
        <translation>病例 {code} 没有可写入报告的回答。</translation>
    </message>
    <message>
        <source>The certificate cannot be kept in {folder}: {reason}.</source>
        <translation>无法将证书保存到 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>The certificate of the web server has expired, so browsers refuse it. Stop the server, renew the certificate, and start it again.</source>
        <translation>Web 服务器的证书已过期，浏览器会拒绝。请停止服务器，更新证书后重新启动。</translation>
    </message>
    <message>
        <source>The certificate {file} cannot be used for TLS ({reason}).</source>
        <translation>证书 {file} 无法用于 TLS（{reason}）。</translation>
    </message>
    <message>
        <source>The certificate {file} ended on {day}. Ask for a new one.</source>
        <translation>证书 {file} 已于 {day} 到期。请申请新证书。</translation>
    </message>
    <message>
        <source>The certificate {file} is valid from {day} only. Check this computer&apos;s clock.</source>
        <translation>证书 {file} 从 {day} 起才有效。请检查本机时钟。</translation>
    </message>
    <message>
        <source>The cluster at {address} cannot be joined ({reason}). Run this on a computer of it.</source>
        <translation>无法加入 {address} 处的集群（{reason}）。请在其中一台计算机上运行。</translation>
    </message>
    <message>
        <source>The cluster does not work any more ({reason}). Once it does, go on with --resume.</source>
        <translation>集群已停止工作（{reason}）。恢复后请用 --resume 继续。</translation>
    </message>
    <message>
        <source>The computer {node} of the cluster cannot run MRI Classifier ({reason}). Install the same version there, with its extra “cluster”, or take the computer out.</source>
        <translation>集群中的计算机 {node} 无法运行 MRI Classifier（{reason}）。请在其上安装带有 extra“cluster”的相同版本，或将其移出。</translation>
    </message>
    <message>
        <source>The computer {node} of the cluster does not have the model {model} {version}: {reason} Install it there, or take the computer out.</source>
        <translation>集群中的计算机 {node} 没有模型 {model} {version}：{reason}请在其上安装，或将其移出。</translation>
    </message>
    <message>
        <source>The computer {node} of the cluster has version {there} of MRI Classifier, and the batch was begun with version {here}; install the same version everywhere.</source>
        <translation>集群中的计算机 {node} 的 MRI Classifier 版本为 {there}，而批处理以版本 {here} 开始；请在各处安装相同版本。</translation>
    </message>
    <message>
        <source>The connection to {database} might not be encrypted; use sslmode=verify-full, or sslmode=disable if you want it so.</source>
        <translation>与 {database} 的连接可能未加密；请使用 sslmode=verify-full，若确需不加密则使用 sslmode=disable。</translation>
    </message>
    <message>
        <source>The connection to {database} was lost. What was being written is there as a whole or not at all; try again.</source>
        <translation>与 {database} 的连接已断开。正在写入的内容要么完整存在，要么完全没有；请再试一次。</translation>
    </message>
    <message>
        <source>The database server of the case history, {database}, does not answer; check the network and the server.</source>
        <translation>病例库的数据库服务器 {database} 没有响应；请检查网络和服务器。</translation>
    </message>
    <message>
        <source>The database server of {database} has no room for more connections; try again later.</source>
        <translation>{database} 的数据库服务器无法再接受连接；请稍后再试。</translation>
    </message>
    <message>
        <source>The database server refused the login to {database}; check the user in cases.database and the password in the password file (~/.pgpass, readable for nobody else) or PGPASSWORD.</source>
        <translation>数据库服务器拒绝登录 {database}；请检查 cases.database 中的用户，以及密码文件（~/.pgpass，仅本人可读）或 PGPASSWORD 中的密码。</translation>
    </message>
    <message>
        <source>The database {database} can only be read at present; nothing was changed.</source>
        <translation>数据库 {database} 目前只能读取；未作任何更改。</translation>
    </message>
    <message>
        <source>The database {database} cannot hold a case history: it has to be PostgreSQL 13 or later with the encoding UTF8.</source>
        <translation>数据库 {database} 无法存放病例库：必须是 PostgreSQL 13 或更新版本，且编码为 UTF8。</translation>
    </message>
    <message>
        <source>The database {database} does not allow this to its user; have its administrator run mriclassifier cases prepare with --grant.</source>
        <translation>数据库 {database} 不允许其用户这样做；请让管理员运行带 --grant 的 mriclassifier cases prepare。</translation>
    </message>
    <message>
        <source>The database {database} is in use as a case history already; copy into a new and empty one.</source>
        <translation>数据库 {database} 已作为病例库使用；请复制到新的空数据库。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and press Resume; the finished epochs are kept.</source>
        <translation>磁盘已满。请腾出空间后按“继续”；已完成的轮次会保留。</translation>
    </message>
    <message>
        <source>The disk is full. Make room, then try again.</source>
        <translation>磁盘已满。请释放空间，然后重试。</translation>
    </message>
    <message>
        <source>The disk of the case history in {folder} is full; nothing was changed. Make room and try again.</source>
        <translation>{folder} 中病例库所在的磁盘已满；未作任何更改。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The disk of the database server of {database} is full; nothing was changed. Have its administrator make room.</source>
        <translation>{database} 的数据库服务器磁盘已满；未作任何更改。请让管理员腾出空间。</translation>
    </message>
    <message>
        <source>The distance between slices varies from {low} to {high} mm.</source>
        <translation>层间距在 {low} 至 {high} mm 之间变化。</translation>
    </message>
    <message>
        <source>The driver for a case history in PostgreSQL is missing: pip install &quot;mriclassifier[postgres]&quot; brings it.</source>
        <translation>缺少 PostgreSQL 病例库的驱动程序：请用 pip install &quot;mriclassifier[postgres]&quot; 安装。</translation>
    </message>
    <message>
        <source>The engine does not answer. Start the server again.</source>
        <translation>引擎无响应。请重新启动服务器。</translation>
    </message>
    <message>
        <source>The engine is closed.</source>
        <translation>引擎已关闭。</translation>
    </message>
    <message>
        <source>The file does not say how the patient lay: left and right may be exchanged, and other planes are not shown.</source>
        <translation>文件未说明患者体位：左右可能颠倒，且不显示其他平面。</translation>
    </message>
    <message>
        <source>The file says that it is {modality}, not MR. The model was trained on brain MRI only: do not use its answer.</source>
        <translation>文件说明此为{modality}，不是 MR。模型仅用脑部 MRI 训练：请勿使用其回答。</translation>
    </message>
    <message>
        <source>The file says that it shows another part of the body ({part}). The model knows the brain only: do not use its answer.</source>
        <translation>文件说明此为身体其他部位（{part}）。模型只认识脑部：请勿使用其回答。</translation>
    </message>
    <message>
        <source>The file says that this image was computed from others, not acquired like this.</source>
        <translation>文件说明此图像由其他图像计算而成，并非直接采集。</translation>
    </message>
    <message>
        <source>The file says that this is a copy of a screen or of a film, not what the scanner acquired.</source>
        <translation>文件说明此为屏幕或胶片的副本，而非扫描仪采集的图像。</translation>
    </message>
    <message>
        <source>The file states its orientation twice (sform, qform) and contradicts itself about left and right; the first statement is used.</source>
        <translation>文件两次声明方位（sform、qform），且左右相互矛盾；采用第一个声明。</translation>
    </message>
    <message>
        <source>The file {file} cannot be written: {reason}.</source>
        <translation>无法写入文件 {file}：{reason}。</translation>
    </message>
    <message>
        <source>The file {file} of the model {name} cannot be read ({reason}). Install the model again or choose another one.</source>
        <translation>无法读取文件 {file}（模型 {name}）：{reason}。请重新安装模型或选择其他模型。</translation>
    </message>
    <message>
        <source>The file {file} of the model {name} cannot be run ({reason}). Install the model again or choose another one.</source>
        <translation>无法运行文件 {file}（模型 {name}）：{reason}。请重新安装模型或选择其他模型。</translation>
    </message>
    <message>
        <source>The file {file} of the model {name} cannot be used ({reason}). Install the model again or choose another one.</source>
        <translation>无法使用文件 {file}（模型 {name}）：{reason}。请重新安装模型或选择其他模型。</translation>
    </message>
    <message>
        <source>The files do not say where the slices lie: they are in the order of the files&apos; names, and missing slices cannot be noticed.</source>
        <translation>文件未说明层面位置：按文件名排序，无法发现缺失的层面。</translation>
    </message>
    <message>
        <source>The files do not say where the slices lie: they are in the order of their numbers, and missing slices cannot be noticed.</source>
        <translation>文件未说明层面位置：按编号排序，无法发现缺失的层面。</translation>
    </message>
    <message>
        <source>The files of the model {name} do not belong together. Install the model again or choose another one.</source>
        <translation>模型 {name} 的文件互不匹配。请重新安装模型或选择其他模型。</translation>
    </message>
    <message>
        <source>The files of the training cannot be used ({reason}).</source>
        <translation>无法使用训练文件（{reason}）。</translation>
    </message>
    <message>
        <source>The folder for trainings cannot be written ({reason}). Nothing was started.</source>
        <translation>无法写入训练文件夹（{reason}）。未启动任何操作。</translation>
    </message>
    <message>
        <source>The folder of the case history, {folder}, cannot be reached; check that its drive is connected.</source>
        <translation>无法访问病例库文件夹 {folder}；请检查其驱动器是否已连接。</translation>
    </message>
    <message>
        <source>The folder {name} cannot be read: {reason}.</source>
        <translation>无法读取文件夹 {name}：{reason}。</translation>
    </message>
    <message>
        <source>The folder {name} holds no image file itself; sub-folders are read only if asked for (--recursive).</source>
        <translation>文件夹 {name} 本身没有图像文件；子文件夹仅在要求时读取 (--recursive)。</translation>
    </message>
    <message>
        <source>The folder {name} holds no image file.</source>
        <translation>文件夹 {name} 中没有图像文件。</translation>
    </message>
    <message>
        <source>The folder {path} cannot be read ({reason}).</source>
        <translation>无法读取文件夹 {path}（{reason}）。</translation>
    </message>
    <message>
        <source>The image was compressed with loss of detail. Compare with the original where fine structures matter.</source>
        <translation>图像经有损压缩。涉及细微结构时，请与原图比较。</translation>
    </message>
    <message>
        <source>The journal of the batch cannot be read: {reason}.</source>
        <translation>无法读取批处理日志：{reason}。</translation>
    </message>
    <message>
        <source>The journal of the batch cannot be written: {reason}. What was shown as done is kept; make room, then go on with the batch.</source>
        <translation>无法写入批处理日志：{reason}。已显示为完成的内容会保留；请腾出空间后继续批处理。</translation>
    </message>
    <message>
        <source>The journal of the batch cannot be written: {reason}. What was shown as done is kept; once its folder can be written again, go on with the batch.</source>
        <translation>无法写入批处理日志：{reason}。已显示为完成的内容会保留；待其文件夹恢复可写后继续批处理。</translation>
    </message>
    <message>
        <source>The journal of the batch is damaged; start the batch anew.</source>
        <translation>批处理日志已损坏；请重新开始批处理。</translation>
    </message>
    <message>
        <source>The journal of this batch is damaged or of another version of the program. Start the batch anew.</source>
        <translation>此批处理的日志已损坏或来自其他版本的程序。请重新开始批处理。</translation>
    </message>
    <message>
        <source>The key of the pseudonyms of {database} is not on this computer; copy it from a computer that uses this history to {file}.</source>
        <translation>本机没有 {database} 的假名密钥；请从使用此病例库的计算机复制到 {file}。</translation>
    </message>
    <message>
        <source>The key of the pseudonyms was missing or damaged, so a new one was made: patients and studies that were recorded before are not recognised when they come again.</source>
        <translation>化名密钥缺失或已损坏，因此生成了新密钥：以前记录的患者和检查再次出现时将无法识别。</translation>
    </message>
    <message>
        <source>The key {file} does not belong to the certificate {certificate}. Give the two that were made together.</source>
        <translation>密钥 {file} 与证书 {certificate} 不匹配。请提供一同生成的两个文件。</translation>
    </message>
    <message>
        <source>The key {file} is locked with a passphrase. Give one without, readable by this account alone.</source>
        <translation>密钥 {file} 受密码短语保护。请提供无密码短语且仅此账户可读的密钥。</translation>
    </message>
    <message>
        <source>The library {name} is missing on this system. Install it ({how}), then start again.</source>
        <translation>本系统缺少库 {name}。请安装它（{how}），然后重新启动。</translation>
    </message>
    <message>
        <source>The memory of this computer was not enough. Close other programs and press Resume; the finished epochs are kept.</source>
        <translation>本机内存不足。请关闭其他程序后按“继续”；已完成的轮次会保留。</translation>
    </message>
    <message>
        <source>The model in {source} cannot be installed: {reason}. Nothing was changed; get the model again.</source>
        <translation>无法安装 {source} 中的模型：{reason}。未作任何更改；请重新获取模型。</translation>
    </message>
    <message>
        <source>The model is not loaded yet. Try again.</source>
        <translation>模型尚未加载。请重试。</translation>
    </message>
    <message>
        <source>The model is not loaded. Try again in a moment.</source>
        <translation>模型未加载。请稍后重试。</translation>
    </message>
    <message>
        <source>The model that is installed there is {name} {version}, another one.</source>
        <translation>该处安装的是另一个模型：{name} {version}。</translation>
    </message>
    <message>
        <source>The model {name} came with the program or lies elsewhere; it stays.</source>
        <translation>模型 {name} 随程序提供或位于别处，予以保留。</translation>
    </message>
    <message>
        <source>The model {name} cannot be deleted: {reason}.</source>
        <translation>无法删除模型 {name}：{reason}。</translation>
    </message>
    <message>
        <source>The model {name} cannot be installed: {reason}.</source>
        <translation>无法安装模型 {name}：{reason}。</translation>
    </message>
    <message>
        <source>The model {name} cannot be used: its manifest {reason}. Install the model again or choose another one.</source>
        <translation>无法使用模型 {name}：其清单 {reason}。请重新安装模型或选择其他模型。</translation>
    </message>
    <message>
        <source>The model {name} fails its check ({check}: {detail}). Install the model again or choose another one.</source>
        <translation>模型 {name} 未通过检查（{check}：{detail}）。请重新安装模型或选择其他模型。</translation>
    </message>
    <message>
        <source>The model {name} gave values that are not numbers. Install the model again or choose another one.</source>
        <translation>模型 {name} 给出了非数值的结果。请重新安装模型或选择其他模型。</translation>
    </message>
    <message>
        <source>The model {name} has no 8-bit copy that passed its check with the engine {engine}. Choose another engine.</source>
        <translation>模型 {name} 没有通过引擎 {engine} 检验的 8 位副本。请选择其他引擎。</translation>
    </message>
    <message>
        <source>The model {name} has no file {file}. Install the model again or choose another one.</source>
        <translation>模型 {name} 没有文件 {file}。请重新安装模型或选择其他模型。</translation>
    </message>
    <message>
        <source>The model {name} is damaged or was changed: its file {file} is not the one that its manifest describes. Install the model again or choose another one.</source>
        <translation>模型 {name} 已损坏或被更改：文件 {file} 与清单所述不符。请重新安装模型或选择其他模型。</translation>
    </message>
    <message>
        <source>The model {name} is in use. Choose another one first, with models use or models rollback.</source>
        <translation>模型 {name} 正在使用。请先用 models use 或 models rollback 选择其他模型。</translation>
    </message>
    <message>
        <source>The model {name} is incomplete: its file {file} is missing. Install the model again or choose another one.</source>
        <translation>模型 {name} 不完整：缺少文件 {file}。请重新安装模型或选择其他模型。</translation>
    </message>
    <message>
        <source>The model {name} is installed here without its file {file}, which the Keras engine and retraining need. Use the ONNX engine, or install the full build of MRI Classifier.</source>
        <translation>此处安装的模型 {name} 不含文件 {file}，而 Keras 引擎和重新训练都需要它。请使用 ONNX 引擎，或安装 MRI Classifier 完整版。</translation>
    </message>
    <message>
        <source>The model {name} was made for a newer version of MRI Classifier (its manifest {reason}). Update MRI Classifier or choose another model.</source>
        <translation>模型 {name} 适用于更新版本的 MRI Classifier（其清单 {reason}）。请更新 MRI Classifier 或选择其他模型。</translation>
    </message>
    <message>
        <source>The model&apos;s answer for this case has changed meanwhile; look at it again before you agree.</source>
        <translation>模型对此病例的回答已发生变化；请重新查看后再同意。</translation>
    </message>
    <message>
        <source>The model&apos;s record of its preprocessing cannot be used ({reason}). Install the model again or choose another one.</source>
        <translation>无法使用模型的预处理记录（{reason}）。请重新安装模型或选择其他模型。</translation>
    </message>
    <message>
        <source>The network of {host} is gone, so no other computer reaches the web server. Connect it again, or stop the server and choose another address.</source>
        <translation>{host} 所在网络已断开，其他计算机无法访问 Web 服务器。请重新连接，或停止服务器并选择其他地址。</translation>
    </message>
    <message>
        <source>The note is longer than {most} characters; please shorten it.</source>
        <translation>备注超过 {most} 个字符，请缩短。</translation>
    </message>
    <message>
        <source>The note of the audit log&apos;s last row, {file}, is missing or unreadable, so rows may be missing after row {last}.</source>
        <translation>审计日志末行的记录 {file} 缺失或无法读取，第 {last} 行之后可能缺行。</translation>
    </message>
    <message>
        <source>The object store of the cluster is full ({reason}). Make room there, in memory or on the disk it spills to, then go on with --resume.</source>
        <translation>集群的对象存储已满（{reason}）。请在其内存或溢出磁盘上腾出空间，然后用 --resume 继续。</translation>
    </message>
    <message>
        <source>The passphrase cannot be kept in {file}: {reason}.</source>
        <translation>无法将密码短语保存到 {file}：{reason}。</translation>
    </message>
    <message>
        <source>The password is hardly more than the name; choose another.</source>
        <translation>密码与名称几乎相同；请另选一个。</translation>
    </message>
    <message>
        <source>The password repeats very few characters; choose another.</source>
        <translation>密码只重复很少的字符；请另选一个。</translation>
    </message>
    <message>
        <source>The picture cannot be saved as {name}: {reason}. Choose another place.</source>
        <translation>无法将图片保存为 {name}：{reason}。请另选位置。</translation>
    </message>
    <message>
        <source>The picture holds no finite pixel values.</source>
        <translation>图片不含有限的像素值。</translation>
    </message>
    <message>
        <source>The picture holds no pixels.</source>
        <translation>图片不含像素。</translation>
    </message>
    <message>
        <source>The planes of “{name}” are not in memory any more. Open it again.</source>
        <translation>“{name}”的各平面已不在内存中。请重新打开。</translation>
    </message>
    <message>
        <source>The planes were not prepared.</source>
        <translation>未准备各平面。</translation>
    </message>
    <message>
        <source>The printer does not take the report. Save it as PDF and print that.</source>
        <translation>打印机不接受该报告。请存为 PDF 后打印。</translation>
    </message>
    <message>
        <source>The processor of this computer is too old for MRI Classifier. Use a newer computer; let a virtual machine have the processor of its host.</source>
        <translation>这台计算机的处理器对 MRI Classifier 来说太旧。请使用较新的计算机；虚拟机请使用宿主机的处理器。</translation>
    </message>
    <message>
        <source>The processor of this computer lacks {features}, which MRI Classifier needs. Use a newer computer; let a virtual machine have the processor of its host.</source>
        <translation>这台计算机的处理器缺少 MRI Classifier 所需的 {features}。请使用较新的计算机；虚拟机请使用宿主机的处理器。</translation>
    </message>
    <message>
        <source>The record of the training cannot be written ({reason}).</source>
        <translation>无法写入训练记录（{reason}）。</translation>
    </message>
    <message>
        <source>The report cannot be made: there is no room for it.</source>
        <translation>无法生成报告：空间不足。</translation>
    </message>
    <message>
        <source>The report cannot be saved as {name}: {reason}. Choose another place.</source>
        <translation>无法将报告保存为 {name}：{reason}。请另选位置。</translation>
    </message>
    <message>
        <source>The report was not made.</source>
        <translation>未生成报告。</translation>
    </message>
    <message>
        <source>The server cannot listen on {host} ({reason}). Name another address.</source>
        <translation>服务器无法在 {host} 上监听（{reason}）。请指定其他地址。</translation>
    </message>
    <message>
        <source>The server could not be started.</source>
        <translation>无法启动服务器。</translation>
    </message>
    <message>
        <source>The server ended by itself. Start it again.</source>
        <translation>服务器已自行结束。请重新启动。</translation>
    </message>
    <message>
        <source>The server failed at this batch. Send the files again.</source>
        <translation>服务器处理此批次失败。请重新发送文件。</translation>
    </message>
    <message>
        <source>The server is closing. Try again later.</source>
        <translation>服务器正在关闭。请稍后重试。</translation>
    </message>
    <message>
        <source>The server&apos;s disk cannot be written: {reason}.</source>
        <translation>无法写入服务器磁盘：{reason}。</translation>
    </message>
    <message>
        <source>The setting cases.database is no address such as postgresql://mri@db.hospital.example/mri; correct it, or empty it to keep the history on this computer.</source>
        <translation>设置 cases.database 不是形如 postgresql://mri@db.hospital.example/mri 的地址；请更正，或清空以在本机保存病例库。</translation>
    </message>
    <message>
        <source>The setting {key} in {file} is not {allowed}; {default} is used instead.</source>
        <translation>{file} 中的设置 {key} 不是 {allowed}；改用 {default}。</translation>
    </message>
    <message>
        <source>The setting {key} must be {allowed}, not {value}.</source>
        <translation>设置 {key} 必须为 {allowed}，而不是 {value}。</translation>
    </message>
    <message>
        <source>The settings cannot be saved in {file}: {reason}.</source>
        <translation>无法将设置保存到 {file}：{reason}。</translation>
    </message>
    <message>
        <source>The settings file was damaged and is kept as {file}; defaults are used.</source>
        <translation>设置文件已损坏，保留为 {file}；使用默认值。</translation>
    </message>
    <message>
        <source>The settings in {file} cannot be read ({reason}); defaults are used.</source>
        <translation>无法读取 {file} 中的设置（{reason}）；使用默认值。</translation>
    </message>
    <message>
        <source>The settings name certificate files of your own, which only their maker can renew.</source>
        <translation>设置中指定了自有证书文件，只有其签发者才能更新。</translation>
    </message>
    <message>
        <source>The settings were written by a later version of this program; a copy is kept as {file}, and what this version does not understand is not used.</source>
        <translation>设置由此程序的更新版本写入；副本保留为 {file}，此版本无法识别的内容不予采用。</translation>
    </message>
    <message>
        <source>The tables in {database} are those of an older version; have its administrator make a backup and run mriclassifier cases prepare. Programs of the older version cannot use it afterwards.</source>
        <translation>{database} 中的表属于旧版本；请让管理员先备份，再运行 mriclassifier cases prepare。之后旧版本的程序将无法使用它。</translation>
    </message>
    <message>
        <source>The tables of the case history in {database} are missing or damaged; have its administrator look, and restore a backup.</source>
        <translation>{database} 中病例库的表缺失或已损坏；请让管理员检查并恢复备份。</translation>
    </message>
    <message>
        <source>The training cannot be deleted completely ({reason}).</source>
        <translation>无法完全删除该训练（{reason}）。</translation>
    </message>
    <message>
        <source>The training cannot be started ({reason}).</source>
        <translation>无法启动训练（{reason}）。</translation>
    </message>
    <message>
        <source>The training ended without a word (code {code}). Press Resume to go on after the last finished epoch.</source>
        <translation>训练无提示地结束（代码 {code}）。按“继续”可从最后完成的轮次之后继续。</translation>
    </message>
    <message>
        <source>The training stopped with a fault: {fault}. Press Resume to go on after the last finished epoch.</source>
        <translation>训练因故障停止：{fault}。按“继续”可从最后完成的轮次之后继续。</translation>
    </message>
    <message>
        <source>The training was ended from outside, as the system does when memory runs out. Close other programs and press Resume; the finished epochs are kept.</source>
        <translation>训练被外部终止，系统在内存不足时会这样做。请关闭其他程序后按“继续”；已完成的轮次会保留。</translation>
    </message>
    <message>
        <source>The training was stopped from outside. Press Resume to go on after the last finished epoch.</source>
        <translation>训练被外部停止。按“继续”可从最后完成的轮次之后继续。</translation>
    </message>
    <message>
        <source>The web server ended by itself. Start it again.</source>
        <translation>Web 服务器已自行结束。请重新启动。</translation>
    </message>
    <message>
        <source>The web server is switched off on this computer (setting server.allowed).</source>
        <translation>本机已关闭 Web 服务器（设置 server.allowed）。</translation>
    </message>
    <message>
        <source>The web server needs a model, and none is loaded.</source>
        <translation>Web 服务器需要模型，但未加载任何模型。</translation>
    </message>
    <message>
        <source>The window cannot be opened because a part of the system is missing ({reason}). Install it ({how}), or use `mriclassifier classify` for files and `mriclassifier serve` for the web page.</source>
        <translation>无法打开窗口，因为系统缺少一个部分（{reason}）。请安装它（{how}），或用 `mriclassifier classify` 处理文件、用 `mriclassifier serve` 打开网页。</translation>
    </message>
    <message>
        <source>The workers of the cluster end before they answer ({count} files); look at its logs and its memory, then go on with --resume.</source>
        <translation>集群的工作进程在响应前即结束（{count} 个文件）；请查看其日志和内存，然后用 --resume 继续。</translation>
    </message>
    <message>
        <source>There is a model {name} already. Choose another name.</source>
        <translation>已有名为 {name} 的模型。请选择其他名称。</translation>
    </message>
    <message>
        <source>There is a model {name} already. Give the new one another name with --name.</source>
        <translation>已有名为 {name} 的模型。请用 --name 为新模型指定其他名称。</translation>
    </message>
    <message>
        <source>There is a user “{name}” already.</source>
        <translation>已有用户“{name}”。</translation>
    </message>
    <message>
        <source>There is no Python at {path}. Correct Preferences &gt; Training &gt; Python for training.</source>
        <translation>{path} 处没有 Python。请更正 首选项 &gt; 训练 &gt; 用于训练的 Python。</translation>
    </message>
    <message>
        <source>There is no case history on this computer to be copied.</source>
        <translation>本机没有可复制的病例库。</translation>
    </message>
    <message>
        <source>There is no case {code}.</source>
        <translation>没有病例 {code}。</translation>
    </message>
    <message>
        <source>There is no command or file &quot;{word}&quot;; did you mean {command}?</source>
        <translation>没有名为“{word}”的命令或文件；是否想输入 {command}？</translation>
    </message>
    <message>
        <source>There is no database {database}; have its administrator make it, or correct cases.database.</source>
        <translation>没有数据库 {database}；请让管理员创建，或更正 cases.database。</translation>
    </message>
    <message>
        <source>There is no earlier model to go back to. Choose one by name.</source>
        <translation>没有可回退的先前模型。请按名称选择。</translation>
    </message>
    <message>
        <source>There is no earlier model to go back to. Choose one from the list.</source>
        <translation>没有可回退的先前模型。请从列表中选择。</translation>
    </message>
    <message>
        <source>There is no engine &quot;{name}&quot;. Choose one of: {known}.</source>
        <translation>没有引擎“{name}”。请选择其一：{known}。</translation>
    </message>
    <message>
        <source>There is no folder {name}. Choose another one.</source>
        <translation>没有文件夹 {name}。请另选一个。</translation>
    </message>
    <message>
        <source>There is no folder {path}. Choose another one, or connect its drive.</source>
        <translation>没有文件夹 {path}。请另选一个，或连接其驱动器。</translation>
    </message>
    <message>
        <source>There is no image file in this folder itself. Tick “Folders within folders” to look deeper.</source>
        <translation>此文件夹本身没有图像文件。请勾选“包含子文件夹”以深入查找。</translation>
    </message>
    <message>
        <source>There is no image file in this folder or the folders within it.</source>
        <translation>此文件夹及其子文件夹中没有图像文件。</translation>
    </message>
    <message>
        <source>There is no input to read a password from.</source>
        <translation>没有可读取密码的输入。</translation>
    </message>
    <message>
        <source>There is no language “{language}”. There is: {known}.</source>
        <translation>没有语言“{language}”。现有：{known}。</translation>
    </message>
    <message>
        <source>There is no model &quot;{name}&quot;. Install one first.</source>
        <translation>没有模型“{name}”。请先安装一个。</translation>
    </message>
    <message>
        <source>There is no model &quot;{name}&quot;. There is: {known}.</source>
        <translation>没有模型“{name}”。现有：{known}。</translation>
    </message>
    <message>
        <source>There is no model in {folder}: it holds no {file}. Install a model there or choose another one.</source>
        <translation>{folder} 中没有模型：缺少 {file}。请在该处安装模型或选择其他模型。</translation>
    </message>
    <message>
        <source>There is no picture and no image file to open in this.</source>
        <translation>其中没有可打开的图片或图像文件。</translation>
    </message>
    <message>
        <source>There is no room for the model {name}: it takes {mib} MiB. Free some.</source>
        <translation>没有空间存放模型 {name}：需要 {mib} MiB。请腾出空间。</translation>
    </message>
    <message>
        <source>There is no screen to open the window on ({reason}); without one, use `mriclassifier classify` for files or `mriclassifier serve` for the web page.</source>
        <translation>没有可打开窗口的屏幕（{reason}）；无屏幕时，可用 `mriclassifier classify` 处理文件，或用 `mriclassifier serve` 提供网页。</translation>
    </message>
    <message>
        <source>There is no setting called {key}.</source>
        <translation>没有名为 {key} 的设置。</translation>
    </message>
    <message>
        <source>There is no token with the id {id}.</source>
        <translation>没有标识为 {id} 的令牌。</translation>
    </message>
    <message>
        <source>There is no user “{name}”.</source>
        <translation>没有用户“{name}”。</translation>
    </message>
    <message>
        <source>There is no {source}. Name a model folder or a ZIP file of one.</source>
        <translation>没有 {source}。请指定模型文件夹或其 ZIP 文件。</translation>
    </message>
    <message>
        <source>There is not enough memory for {name}.</source>
        <translation>内存不足，无法处理 {name}。</translation>
    </message>
    <message>
        <source>There is not enough memory for {name}. Close other images or programs.</source>
        <translation>内存不足，无法处理 {name}。请关闭其他图像或程序。</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs and try again.</source>
        <translation>内存不足。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>There is nothing to report on yet: the image is not classified.</source>
        <translation>尚无可报告的内容：图像未分类。</translation>
    </message>
    <message>
        <source>There is too little room on the disk for a training: {free} MiB are free, {needed} MiB are needed. Free some space and try again.</source>
        <translation>磁盘空间不足以训练：可用 {free} MiB，需要 {needed} MiB。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>These files hold images of {count} patients.</source>
        <translation>这些文件包含 {count} 名患者的图像。</translation>
    </message>
    <message>
        <source>This account may not use port {port} of {host}. Name one above 1023; 0 takes a free one.</source>
        <translation>此账户不能使用端口 {port}（{host}）。请指定大于 1023 的端口；0 表示使用空闲端口。</translation>
    </message>
    <message>
        <source>This batch is not there any more; start it anew.</source>
        <translation>此批处理已不存在，请重新开始。</translation>
    </message>
    <message>
        <source>This batch was begun with the model {name} {version} ({engine}). Choose that one again to go on with it, or start the batch anew.</source>
        <translation>此批处理是用模型 {name} {version}（{engine}）开始的。请重新选择该模型以继续，或重新开始批处理。</translation>
    </message>
    <message>
        <source>This build of the program cannot train by itself. Install the full build, or name a Python that has the package with its extra &quot;training&quot; under Preferences &gt; Training &gt; Python for training.</source>
        <translation>此版本的程序自身不能训练。请安装完整版，或在“首选项 &gt; 训练 &gt; 用于训练的 Python”中指定一个装有本软件包及其附加组件 training 的 Python。</translation>
    </message>
    <message>
        <source>This case has no change of a reader that could be undone.</source>
        <translation>此病例没有可撤销的阅片者更改。</translation>
    </message>
    <message>
        <source>This case has no undone change that could be brought back.</source>
        <translation>此病例没有可恢复的已撤销更改。</translation>
    </message>
    <message>
        <source>This case is no longer in the case history.</source>
        <translation>此病例已不在病例库中。</translation>
    </message>
    <message>
        <source>This folder holds images of {count} patients.</source>
        <translation>此文件夹包含 {count} 名患者的图像。</translation>
    </message>
    <message>
        <source>This model asks for a preprocessing that this version does not have ({spec}). Update MRI Classifier or choose another model.</source>
        <translation>此模型所需的预处理在此版本中不可用（{spec}）。请更新 MRI Classifier 或选择其他模型。</translation>
    </message>
    <message>
        <source>This slice lies in the same place as slice {before}.</source>
        <translation>此层面与第 {before} 层位置相同。</translation>
    </message>
    <message>
        <source>This system is too old for MRI Classifier ({version} is missing). Use a newer one, for instance Debian 12 or Ubuntu 24.04.</source>
        <translation>本系统对 MRI Classifier 来说太旧（缺少 {version}）。请使用较新的系统，例如 Debian 12 或 Ubuntu 24.04。</translation>
    </message>
    <message>
        <source>Today&apos;s backup of the case history could not be made. {reason}</source>
        <translation>无法创建今天的病例库备份。{reason}</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>过大</translation>
    </message>
    <message>
        <source>Too small to be judged: at least {edge} × {edge} pixels are needed. Do not rely on the answer.</source>
        <translation>过小，无法判断：至少需要 {edge} × {edge} 像素。回答不可信赖。</translation>
    </message>
    <message>
        <source>Web addresses are not opened. Save the picture first and drop the file.</source>
        <translation>不能打开网址。请先保存图片，再拖入文件。</translation>
    </message>
    <message>
        <source>What arrived in {database} is not what was sent ({what}), so nothing was kept of it.</source>
        <translation>到达 {database} 的内容与所发送的不同（{what}），因此未保留任何内容。</translation>
    </message>
    <message>
        <source>With --cluster, results go to --out-dir, --parquet or --csv; leave {options} out.</source>
        <translation>使用 --cluster 时，结果写入 --out-dir、--parquet 或 --csv；请去掉 {options}。</translation>
    </message>
    <message>
        <source>With --cluster, say where the results go: --out-dir DIR, --parquet OUT or --csv OUT.</source>
        <translation>使用 --cluster 时，请指定结果去向：--out-dir DIR、--parquet OUT 或 --csv OUT。</translation>
    </message>
    <message>
        <source>X-ray</source>
        <translation>X 线</translation>
    </message>
    <message>
        <source>Your own images and the base set are the same folder, or one lies in the other. Choose two folders that are apart.</source>
        <translation>自有图像与基础数据集是同一文件夹，或其中一个位于另一个之内。请选择两个独立的文件夹。</translation>
    </message>
    <message>
        <source>a curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>a document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>a list of key images</source>
        <translation>关键图像列表</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a number from {low} to {high}</source>
        <translation>{low} 至 {high} 的数字</translation>
    </message>
    <message>
        <source>a presentation state</source>
        <translation>显示状态</translation>
    </message>
    <message>
        <source>a radiation dose</source>
        <translation>辐射剂量</translation>
    </message>
    <message>
        <source>a radiotherapy plan</source>
        <translation>放疗计划</translation>
    </message>
    <message>
        <source>a registration</source>
        <translation>配准</translation>
    </message>
    <message>
        <source>a report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>a segmentation</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a text that is not empty</source>
        <translation>非空文本</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation>{low} 至 {high} 的整数</translation>
    </message>
    <message>
        <source>angiography</source>
        <translation>血管造影</translation>
    </message>
    <message>
        <source>complex numbers</source>
        <translation>复数</translation>
    </message>
    <message>
        <source>contours of a radiotherapy plan</source>
        <translation>放疗计划轮廓</translation>
    </message>
    <message>
        <source>data of no type</source>
        <translation>无类型数据</translation>
    </message>
    <message>
        <source>data of type {code}</source>
        <translation>类型为 {code} 的数据</translation>
    </message>
    <message>
        <source>mammography</source>
        <translation>乳腺 X 线摄影</translation>
    </message>
    <message>
        <source>no pixel data</source>
        <translation>无像素数据</translation>
    </message>
    <message>
        <source>nuclear medicine</source>
        <translation>核医学</translation>
    </message>
    <message>
        <source>one of {names}</source>
        <translation>{names} 之一</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>ultrasound</source>
        <translation>超声</translation>
    </message>
    <message>
        <source>with the system&apos;s package manager</source>
        <translation>用系统的包管理器</translation>
    </message>
    <message>
        <source>{count} files are copies of others and are shown once.</source>
        <translation>{count} 个文件是其他文件的副本，只显示一次。</translation>
    </message>
    <message>
        <source>{count} images of the training are not under {data} any more ({example} for one). Put them back and press Resume; the finished epochs are kept.</source>
        <translation>{count} 幅训练图像已不在 {data} 下（例如 {example}）。请放回原处后按“继续”；已完成的轮次会保留。</translation>
    </message>
    <message>
        <source>{count} of the files that are done were changed since; their rows show what was in them before.</source>
        <translation>已完成的文件中有 {count} 个此后发生了更改；其对应行显示的是更改前的内容。</translation>
    </message>
    <message>
        <source>{count} pictures wait already. Try again in a moment.</source>
        <translation>已有 {count} 幅图片在等待。请稍后重试。</translation>
    </message>
    <message>
        <source>{count} slices lie in the same place as another one; all are shown.</source>
        <translation>{count} 层与其他层位置相同；均显示。</translation>
    </message>
    <message>
        <source>{count} slices seem to be missing between slice {before} and {after}.</source>
        <translation>似乎缺少 {count} 层，位于第 {before} 层与第 {after} 层之间。</translation>
    </message>
    <message>
        <source>{file} cannot be deleted: {reason}.</source>
        <translation>无法删除 {file}：{reason}。</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}), so nobody gets in by it. Mend its permissions.</source>
        <translation>无法读取 {file}（{reason}），因此无人能凭其进入。请修正其权限。</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}).</source>
        <translation>无法读取 {file}（{reason}）。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation>无法写入 {file}：{reason}。</translation>
    </message>
    <message>
        <source>{file} holds something already; choose a new folder.</source>
        <translation>{file} 中已有内容；请选择新的文件夹。</translation>
    </message>
    <message>
        <source>{file} is damaged, so nobody gets in by it. Restore it from a backup, or delete it and make its entries anew.</source>
        <translation>{file} 已损坏，因此无人能凭其进入。请从备份恢复，或将其删除后重新建立条目。</translation>
    </message>
    <message>
        <source>{file} is no certificate in PEM form, a text that begins with “BEGIN CERTIFICATE”.</source>
        <translation>{file} 不是 PEM 格式的证书（以“BEGIN CERTIFICATE”开头的文本）。</translation>
    </message>
    <message>
        <source>{file} is no private key in PEM form, a text that begins with “BEGIN PRIVATE KEY”.</source>
        <translation>{file} 不是 PEM 格式的私钥（以“BEGIN PRIVATE KEY”开头的文本）。</translation>
    </message>
    <message>
        <source>{file} is one of the images; choose another name for the results.</source>
        <translation>{file} 是待处理图像之一，请为结果另选一个名称。</translation>
    </message>
    <message>
        <source>{file} must end in .csv, .xlsx or .json.</source>
        <translation>{file} 必须以 .csv、.xlsx 或 .json 结尾。</translation>
    </message>
    <message>
        <source>{folder} holds an unfinished batch of other files, of another model or begun in another folder. Give the same command again, or choose another folder.</source>
        <translation>{folder} 中有未完成的批处理，其文件、模型或起始文件夹不同。请重新执行相同的命令，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>{folder} holds an unfinished batch. Add --resume to go on with it, or choose another folder.</source>
        <translation>{folder} 中有未完成的批处理。请加 --resume 继续，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>{host} can be reached from other computers. Switch sharing on (--share), which brings TLS and login, or use 127.0.0.1.</source>
        <translation>其他计算机可以访问 {host}。请启用共享（--share），即启用 TLS 和登录，或使用 127.0.0.1。</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>无法读取 {name}：{reason}。</translation>
    </message>
    <message>
        <source>{name} cannot be used: a fault in the program ({kind}).</source>
        <translation>无法使用 {name}：程序故障（{kind}）。</translation>
    </message>
    <message>
        <source>{name} could not be classified because of a fault in the program ({kind}); the log holds the details.</source>
        <translation>由于程序故障（{kind}），无法对 {name} 进行分类；详细信息见日志。</translation>
    </message>
    <message>
        <source>{name} is a file. Choose its folder, or open it with File &gt; Open in the main window.</source>
        <translation>{name} 是文件。请选择其所在文件夹，或在主窗口中用“文件 &gt; 打开”打开它。</translation>
    </message>
    <message>
        <source>{url} cannot be opened: what reads addresses of this kind is not installed ({reason}).</source>
        <translation>无法打开 {url}：未安装读取此类地址的组件（{reason}）。</translation>
    </message>
    <message>
        <source>{url} cannot be read ({reason}). Check the address, the network and the rights of this account.</source>
        <translation>无法读取 {url}（{reason}）。请检查地址、网络以及此账户的权限。</translation>
    </message>
    <message>
        <source>{url} cannot be written ({reason}). Check the address, the network and the rights of this account.</source>
        <translation>无法写入 {url}（{reason}）。请检查地址、网络以及此账户的权限。</translation>
    </message>
    <message>
        <source>“{address}” is no address of a Ray cluster: write auto, or the head&apos;s name and port as in 10.0.0.5:6379.</source>
        <translation>“{address}”不是 Ray 集群的地址：请写 auto，或主节点的名称和端口，如 10.0.0.5:6379。</translation>
    </message>
    <message>
        <source>“{name}” cannot be cut along other planes: it has too few slices ({count}).</source>
        <translation>无法在其他平面重建“{name}”：层数过少（{count}）。</translation>
    </message>
    <message>
        <source>“{name}” cannot be cut along other planes: its slices are not evenly spaced; some may be missing or repeated.</source>
        <translation>无法在其他平面重建“{name}”：层间距不均匀；可能有缺失或重复。</translation>
    </message>
    <message>
        <source>“{name}” cannot be cut along other planes: its slices are not of one size.</source>
        <translation>无法在其他平面重建“{name}”：各层面尺寸不同。</translation>
    </message>
    <message>
        <source>“{name}” cannot be cut along other planes: its slices are not parallel.</source>
        <translation>无法在其他平面重建“{name}”：各层面不平行。</translation>
    </message>
    <message>
        <source>“{name}” cannot be cut along other planes: the file does not say where its slices lie.</source>
        <translation>无法在其他平面重建“{name}”：文件未说明层面位置。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read ({reason}). Check the disk or the network connection.</source>
        <translation>无法读取“{name}”（{reason}）。请检查磁盘或网络连接。</translation>
    </message>
    <message>
        <source>“{name}” ended every worker that came to it. It may be damaged, or need more memory than there is.</source>
        <translation>每个处理“{name}”的工作进程都意外结束。文件可能已损坏，或所需内存超过现有内存。</translation>
    </message>
    <message>
        <source>“{name}” has changed since it was opened. Open it again.</source>
        <translation>“{name}”打开后已被更改。请重新打开。</translation>
    </message>
    <message>
        <source>“{name}” has more than {limit} MiB, and that is the most that is read. Reduce it, or raise the limit in the settings.</source>
        <translation>“{name}”超过 {limit} MiB，即可读取的上限。请缩小文件，或在设置中提高上限。</translation>
    </message>
    <message>
        <source>“{name}” has {size} MiB; at most {limit} MiB are read. Reduce it, or raise the limit in the settings.</source>
        <translation>“{name}”有 {size} MiB；最多读取 {limit} MiB。请缩小文件，或在设置中提高上限。</translation>
    </message>
    <message>
        <source>“{name}” holds more than {limit} files. Unpack it and open the folders one by one.</source>
        <translation>“{name}”包含超过 {limit} 个文件。请解压后逐个打开文件夹。</translation>
    </message>
    <message>
        <source>“{name}” holds more than {limit} pages. Split it into smaller files.</source>
        <translation>“{name}”超过 {limit} 页。请拆分为较小的文件。</translation>
    </message>
    <message>
        <source>“{name}” holds no image.</source>
        <translation>“{name}”不含图像。</translation>
    </message>
    <message>
        <source>“{name}” holds {what}, which cannot be shown. Save it with whole or floating-point numbers.</source>
        <translation>“{name}”含有 {what}，无法显示。请以整数或浮点数保存。</translation>
    </message>
    <message>
        <source>“{name}” is a DICOM object without an image ({what}). Open the images that it belongs to.</source>
        <translation>“{name}”是不含图像的 DICOM 对象（{what}）。请打开其所属的图像。</translation>
    </message>
    <message>
        <source>“{name}” is a ZIP file inside of “{archive}”. Unpack that and open the folder.</source>
        <translation>“{name}”是“{archive}”中的 ZIP 文件。请解压后者并打开文件夹。</translation>
    </message>
    <message>
        <source>“{name}” is a ZIP file of several files and not one picture. Open it with “Open files”, or unpack it.</source>
        <translation>“{name}”是包含多个文件的 ZIP，而不是单幅图片。请用“打开文件”打开，或将其解压。</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Choose the picture files that are in it.</source>
        <translation>“{name}”是文件夹。请选择其中的图片文件。</translation>
    </message>
    <message>
        <source>“{name}” is a progressive JPEG of too many passes ({passes}) for its size. Save it as PNG and open that.</source>
        <translation>“{name}”是渐进式 JPEG，其扫描次数（{passes}）相对尺寸过多。请存为 PNG 后打开。</translation>
    </message>
    <message>
        <source>“{name}” is an Analyze file, or a NIfTI file with a damaged signature; it does not say how the patient lay. Save it as NIfTI (.nii) and open that.</source>
        <translation>“{name}”是 Analyze 文件或签名损坏的 NIfTI 文件，未说明患者体位。请存为 NIfTI (.nii) 后打开。</translation>
    </message>
    <message>
        <source>“{name}” is damaged: it ends before its picture does. Copy or export it again from where it came from.</source>
        <translation>“{name}”已损坏：文件在图片结束之前中断。请从来源处重新复制或导出。</translation>
    </message>
    <message>
        <source>“{name}” is damaged: it says that it holds {stated} frames, but its data are those of {held}. Copy or export it again from where it came from.</source>
        <translation>“{name}”已损坏：声明含有 {stated} 帧，但数据只有 {held} 帧。请从来源处重新复制或导出。</translation>
    </message>
    <message>
        <source>“{name}” is damaged: its content is corrupt. Copy or export it again from where it came from.</source>
        <translation>“{name}”已损坏：其内容有误。请从来源处重新复制或导出。</translation>
    </message>
    <message>
        <source>“{name}” is damaged: its list of contents is missing or corrupt. Copy it again from where it came from.</source>
        <translation>“{name}”已损坏：其内容列表缺失或有误。请从来源处重新复制。</translation>
    </message>
    <message>
        <source>“{name}” is damaged: what it says about its pixels contradicts itself. Copy or export it again from where it came from.</source>
        <translation>“{name}”已损坏：其像素信息自相矛盾。请从来源处重新复制或导出。</translation>
    </message>
    <message>
        <source>“{name}” is empty (0 bytes). Copy or export it again from where it came from.</source>
        <translation>“{name}”是空的（0 字节）。请从来源处重新复制或导出。</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation>“{name}”是空的。</translation>
    </message>
    <message>
        <source>“{name}” is encrypted. Ask those who sent it for a copy that is not.</source>
        <translation>“{name}”已加密。请向发送者索取未加密的副本。</translation>
    </message>
    <message>
        <source>“{name}” is not a DICOM file.</source>
        <translation>“{name}”不是 DICOM 文件。</translation>
    </message>
    <message>
        <source>“{name}” is not a picture of a kind that is read: DICOM, NIfTI, PNG, JPEG, TIFF, BMP or WebP, or a ZIP file of these.</source>
        <translation>“{name}”不是可读取的图片类型：DICOM、NIfTI、PNG、JPEG、TIFF、BMP、WebP，或它们的 ZIP 文件。</translation>
    </message>
    <message>
        <source>“{name}” is not an ordinary file. Choose a picture.</source>
        <translation>“{name}”不是普通文件。请选择图片。</translation>
    </message>
    <message>
        <source>“{name}” is not in the ZIP file “{archive}” any more.</source>
        <translation>“{name}”已不在 ZIP 文件“{archive}”中。</translation>
    </message>
    <message>
        <source>“{name}” is of a kind that is not read ({kind}). Save it as PNG, TIFF or JPEG.</source>
        <translation>“{name}”的类型不受支持（{kind}）。请存为 PNG、TIFF 或 JPEG。</translation>
    </message>
    <message>
        <source>“{name}” is of a variant that is not read ({variant}). Save it as an 8- or 16-bit PNG and open that.</source>
        <translation>“{name}”属于不受支持的变体（{variant}）。请存为 8 位或 16 位 PNG 后打开。</translation>
    </message>
    <message>
        <source>“{name}” is packed in a way that is not read. Unpack it and open the folder.</source>
        <translation>“{name}”的压缩方式不受支持。请解压后打开文件夹。</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password. Unpack it and open the folder.</source>
        <translation>“{name}”受密码保护。请解压后打开文件夹。</translation>
    </message>
    <message>
        <source>“{name}” is the header of an image whose pixels are in another file (.img). Save both as one NIfTI file (.nii) and open that.</source>
        <translation>“{name}”是图像的头文件，其像素在另一个文件 (.img) 中。请将两者存为一个 NIfTI 文件 (.nii) 后打开。</translation>
    </message>
    <message>
        <source>“{name}” is the table of contents of a disc, not an image. Open the folder that it is in.</source>
        <translation>“{name}”是光盘目录，不是图像。请打开其所在的文件夹。</translation>
    </message>
    <message>
        <source>“{name}” is {width} × {height} pixels; at most {limit} megapixels are read. Reduce or crop it.</source>
        <translation>“{name}”为 {width} × {height} 像素；最多读取 {limit} 百万像素。请缩小或裁剪。</translation>
    </message>
    <message>
        <source>“{name}” is {width} × {height} × {depth} voxels; at most {limit} are read each way. Reduce it.</source>
        <translation>“{name}”为 {width} × {height} × {depth} 体素；每个方向最多读取 {limit}。请缩小。</translation>
    </message>
    <message>
        <source>“{name}” may not be read by this user, or another program has locked it. Close that program, or change the file&apos;s permissions.</source>
        <translation>此用户无权读取“{name}”，或其被另一程序锁定。请关闭该程序，或更改文件权限。</translation>
    </message>
    <message>
        <source>“{name}” needs more memory than there is. Close other programs, or reduce it.</source>
        <translation>“{name}”所需内存超过现有内存。请关闭其他程序，或将其缩小。</translation>
    </message>
    <message>
        <source>“{name}” says that it holds {frames} frames; at most {limit} are read. Split it into smaller files.</source>
        <translation>“{name}”声明含有 {frames} 帧；最多读取 {limit} 帧。请拆分为较小的文件。</translation>
    </message>
    <message>
        <source>“{name}” was changed or is damaged. Open it again.</source>
        <translation>“{name}”已被更改或损坏。请重新打开。</translation>
    </message>
    <message>
        <source>“{name}” was changed while the batch was interrupted, so that its other slices do not belong to those that are done. Classify it again by itself.</source>
        <translation>“{name}”在批处理中断期间被更改，其余层面与已完成的层面不再对应。请单独重新分类。</translation>
    </message>
    <message>
        <source>“{name}” was not found. It may have been moved, renamed or deleted.</source>
        <translation>未找到“{name}”。可能已被移动、重命名或删除。</translation>
    </message>
    <message>
        <source>“{name}” would need {size} MiB once decoded; at most {limit} MiB are read. Reduce it, or split it into smaller files.</source>
        <translation>“{name}”解码后需要 {size} MiB；最多读取 {limit} MiB。请缩小，或拆分为较小的文件。</translation>
    </message>
    <message>
        <source>“{name}” would need {size} MiB once unpacked; at most {limit} MiB are read. Unpack it and open the folders one after the other.</source>
        <translation>“{name}”解压后需要 {size} MiB；最多读取 {limit} MiB。请解压后逐个打开文件夹。</translation>
    </message>
</context>
<context>
    <name>examples</name>
    <message>
        <source>Drawing: a head in slices</source>
        <translation>示例图：分层的头部</translation>
    </message>
    <message>
        <source>Drawing: a head without a mass</source>
        <translation>示例图：无占位的头部</translation>
    </message>
    <message>
        <source>Drawing: a mass seen from the front</source>
        <translation>示例图：占位（正面观）</translation>
    </message>
    <message>
        <source>Drawing: a mass seen from the side</source>
        <translation>示例图：占位（侧面观）</translation>
    </message>
    <message>
        <source>Drawing: a ring</source>
        <translation>示例图：环形</translation>
    </message>
</context>
<context>
    <name>explanations</name>
    <message>
        <source>A lesion can lie where slices are missing. The strip marks the places with a triangle; get the complete series before you rely on it.</source>
        <translation>缺失层面处可能有病灶。条带上用三角形标出这些位置；请取得完整序列后再作依据。</translation>
    </message>
    <message>
        <source>A program that processed the file changed one of its two statements and not the other. Compare with the original series before you judge on which side a lesion lies.</source>
        <translation>处理该文件的程序更改了两处方位声明之一而未更改另一处。判断病灶在哪一侧之前，请与原始序列比较。</translation>
    </message>
    <message>
        <source>Computed images differ from those that the scanner acquired, and the model was not trained on them. Use the acquired series where it can be had.</source>
        <translation>计算生成的图像与扫描采集的图像不同，模型未用其训练。请尽量使用原始采集序列。</translation>
    </message>
    <message>
        <source>Enhancement, margins and dural contact cannot be told apart on so few pixels. Open the original series instead of a thumbnail or a preview.</source>
        <translation>像素太少，无法分辨强化、边界和与硬脑膜的关系。请打开原始序列，而不是缩略图或预览图。</translation>
    </message>
    <message>
        <source>Images of different people lie side by side. They are kept apart in the list: compare name, number and date of birth above the picture before you read it.</source>
        <translation>不同人的图像放在了一起。列表中已将其分开：阅片前请核对图片上方的姓名、编号和出生日期。</translation>
    </message>
    <message>
        <source>Lossy compression removes fine detail and adds edges that are not there. Use the original images where they can be had.</source>
        <translation>有损压缩会丢失细节并产生不存在的边缘。请尽量使用原始图像。</translation>
    </message>
    <message>
        <source>Perfusion, diffusion-tensor and fused PET images are coloured, and so are photographs. Open the grey images of the same examination.</source>
        <translation>灌注、扩散张量和融合 PET 图像为彩色，照片也是如此。请打开同一检查的灰度图像。</translation>
    </message>
    <message>
        <source>Reports, dose sheets, localisers with lines and screenshots are flagged in this way. Open the slices themselves and not a picture of the screen.</source>
        <translation>报告、剂量单、带线的定位像和屏幕截图会这样标记。请打开层面本身，而不是屏幕图片。</translation>
    </message>
    <message>
        <source>Several slices lie at one place, as from a second acquisition. They are all shown, and the strip marks them with two bars; counts of slices count them twice.</source>
        <translation>有多个层面位于同一位置，可能来自第二次采集。全部显示，条带用两条竖线标出；层面计数时会重复计算。</translation>
    </message>
    <message>
        <source>Such pictures have lost part of their grey levels and may carry texts and drawings. Use the original series where it can be had.</source>
        <translation>此类图片丢失了部分灰阶，并可能带有文字和标注。请尽量使用原始序列。</translation>
    </message>
    <message>
        <source>Texts in the pixels can influence the answer and can show who the patient is. Look at them before you save or share a picture.</source>
        <translation>像素中的文字可能影响回答，也可能暴露患者身份。保存或分享图片前请先检查。</translation>
    </message>
    <message>
        <source>The distance between slices changes within the series. Measure within single slices only.</source>
        <translation>序列内层间距不一致。请仅在单个层面内测量。</translation>
    </message>
    <message>
        <source>The file holds several volumes, for instance points in time or directions of diffusion. Choose another one under the slices; each is classified as you look at it.</source>
        <translation>文件包含多个体数据，例如不同时间点或扩散方向。可在层面下方选择其他体数据；查看时逐一分类。</translation>
    </message>
    <message>
        <source>The files do not say where their slices lie. Neighbours in this order need not be neighbours in the head, and left and right cannot be told from the files.</source>
        <translation>文件未说明层面位置。此顺序中相邻的层面在头部中不一定相邻，也无法从文件判断左右。</translation>
    </message>
    <message>
        <source>The model does not decide here. Read the slice without its answer, look at the neighbouring slices and other sequences, and have a radiologist judge it.</source>
        <translation>模型在此不作判断。请不参考其回答自行阅片，查看相邻层面和其他序列，并请放射科医生判断。</translation>
    </message>
    <message>
        <source>The model in use was made without this check. Judge by yourself whether the slice is like those that it was trained on; its model card describes them.</source>
        <translation>所用模型没有此项检查。请自行判断该层面是否与其训练所用层面相似；其模型卡有相关说明。</translation>
    </message>
    <message>
        <source>The model knows slices of brain MRI alone and names one of its classes for anything. Check that this is the image you meant to open, and that it is MRI of the head.</source>
        <translation>模型只认识脑部 MRI 层面，对任何图像都会给出某个类别。请确认这是您要打开的图像，且为头部 MRI。</translation>
    </message>
    <message>
        <source>The model names one of its classes for any picture. That this one is not of the head is what the file states; where the file is wrong, go by the picture and by the model&apos;s own warnings.</source>
        <translation>模型对任何图片都会给出某个类别。此图并非头部是文件中的说明；如文件有误，请以图片和模型自身的警告为准。</translation>
    </message>
    <message>
        <source>The model was trained on MRI alone. On other images its answers mean nothing, however high the probability.</source>
        <translation>模型仅用 MRI 训练。对其他图像，无论概率多高，其回答都没有意义。</translation>
    </message>
    <message>
        <source>The same image was found more than once, byte for byte. Nothing is lost: each is shown once, and counts of slices count it once.</source>
        <translation>发现逐字节相同的重复图像。没有丢失：每幅只显示一次，层面计数也只计一次。</translation>
    </message>
    <message>
        <source>The slice looks like brain MRI, and yet not like the slices that the model learned from: often another sequence or plane, a slice far from the tumour, an artefact, or a brain after surgery. Nothing was measured on such slices. Leave the answer out of account, and try a contrast-enhanced T1 slice through the lesion.</source>
        <translation>该层面看似脑部 MRI，但与模型学习所用的层面不同：常见于其他序列或平面、远离肿瘤的层面、伪影或术后脑部。对此类层面未作过评估。请忽略此回答，并尝试穿过病灶的增强 T1 层面。</translation>
    </message>
    <message>
        <source>The slices are shown as they are stored. Do not judge by this file on which side a lesion lies; export it again from a program that writes the orientation.</source>
        <translation>层面按存储方式显示。请勿据此文件判断病灶在哪一侧；请用能写入方位信息的程序重新导出。</translation>
    </message>
    <message>
        <source>Two patients share one series number, which a scanner never does: an export or an anonymiser mixed them up. The slices were kept apart by patient; have the source checked.</source>
        <translation>两名患者共用同一序列号，扫描仪不会出现这种情况：是导出或匿名化时混淆所致。层面已按患者分开；请核查来源。</translation>
    </message>
    <message>
        <source>Typical of a slice above the vertex or below the skull base, of a strongly cropped picture, or of another part of the body. Go to a slice through the brain.</source>
        <translation>常见于颅顶以上或颅底以下的层面、裁剪过多的图片或身体其他部位。请转到穿过脑部的层面。</translation>
    </message>
    <message>
        <source>Typical of a slice outside the head or of a phase or map image. Go to a slice of the magnitude images through the brain.</source>
        <translation>常见于头部之外的层面，或相位图、参数图。请转到幅度图像中穿过脑部的层面。</translation>
    </message>
    <message>
        <source>Usually the first or last slice of a series, outside the head, or an export that went wrong. Go to a slice through the brain.</source>
        <translation>通常是序列中位于头部之外的首层或末层，或导出出错。请转到穿过脑部的层面。</translation>
    </message>
</context>
<context>
    <name>frame</name>
    <message>
        <source>Do not rely on it</source>
        <translation>不可信赖</translation>
    </message>
    <message>
        <source>Means nothing</source>
        <translation>无意义</translation>
    </message>
    <message>
        <source>No answer for this slice</source>
        <translation>此层面无回答</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Not classified yet</source>
        <translation>尚未分类</translation>
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
        <translation>空白：无意义</translation>
    </message>
    <message>
        <source>Do not rely on it</source>
        <translation>不可信赖</translation>
    </message>
    <message>
        <source>In colour: means nothing</source>
        <translation>彩色：无意义</translation>
    </message>
    <message>
        <source>No head to be seen: means nothing</source>
        <translation>未见头部：无意义</translation>
    </message>
    <message>
        <source>Noise: means nothing</source>
        <translation>噪声：无意义</translation>
    </message>
    <message>
        <source>Not a brain MRI: means nothing</source>
        <translation>不是脑部 MRI：无意义</translation>
    </message>
    <message>
        <source>Not certain: refer to a radiologist</source>
        <translation>不确定：请转交放射科医生</translation>
    </message>
    <message>
        <source>Text or screenshot: means nothing</source>
        <translation>文字或截图：无意义</translation>
    </message>
    <message>
        <source>Too small: do not rely on it</source>
        <translation>过小：不可信赖</translation>
    </message>
    <message>
        <source>Unlike what was learned: do not rely on it</source>
        <translation>与所学不同：不可信赖</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>not available now</source>
        <translation>当前不可用</translation>
    </message>
</context>
<context>
    <name>planes</name>
    <message>
        <source>Axial</source>
        <translation>轴位</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation>冠状位</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation>矢状位</translation>
    </message>
</context>
<context>
    <name>preferences</name>
    <message>
        <source>{name} (not installed)</source>
        <translation>{name}（未安装）</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Compare two images first</source>
        <translation>请先比较两幅图像</translation>
    </message>
    <message>
        <source>Compare two images, or show three planes, first</source>
        <translation>请先比较两幅图像或显示三平面</translation>
    </message>
    <message>
        <source>Needs a result in the case history</source>
        <translation>需要病例库中的结果</translation>
    </message>
    <message>
        <source>Needs a result with its activation map</source>
        <translation>需要带激活图的结果</translation>
    </message>
    <message>
        <source>Needs a series whose slices lie evenly one upon the other</source>
        <translation>需要层面均匀排列的序列</translation>
    </message>
    <message>
        <source>Needs an image with its result</source>
        <translation>需要带结果的图像</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>未打开任何内容</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>尚未打开任何内容</translation>
    </message>
    <message>
        <source>Nothing was signed in this session</source>
        <translation>本次会话未签核任何内容</translation>
    </message>
    <message>
        <source>Open an image first</source>
        <translation>请先打开图像</translation>
    </message>
    <message>
        <source>Open two images first</source>
        <translation>请先打开两幅图像</translation>
    </message>
    <message>
        <source>Show three planes first</source>
        <translation>请先显示三平面</translation>
    </message>
    <message>
        <source>Start the web server first</source>
        <translation>请先启动 Web 服务器</translation>
    </message>
    <message>
        <source>The web server runs, or may not be switched on here</source>
        <translation>Web 服务器正在运行，或此处不允许启用</translation>
    </message>
</context>
<context>
    <name>relation</name>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>Neither of these images says whose it is.</source>
        <translation>两幅图像均未注明归属。</translation>
    </message>
    <message>
        <source>One of these images does not say whose it is.</source>
        <translation>其中一幅图像未注明归属。</translation>
    </message>
    <message>
        <source>Same name and birth date, but different patient numbers: check that it is one person.</source>
        <translation>姓名和出生日期相同，但患者编号不同：请确认是否为同一人。</translation>
    </message>
    <message>
        <source>The files do not prove that both images are of the same patient.</source>
        <translation>文件不能证明两幅图像来自同一患者。</translation>
    </message>
    <message>
        <source>These images are of two different patients.</source>
        <translation>这些图像来自两名不同的患者。</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>同一天</translation>
    </message>
    <message>
        <source>{number} days</source>
        <translation>{number} 天</translation>
    </message>
    <message>
        <source>{number} months</source>
        <translation>{number} 个月</translation>
    </message>
    <message>
        <source>{number} weeks</source>
        <translation>{number} 周</translation>
    </message>
    <message>
        <source>{number} years</source>
        <translation>{number} 年</translation>
    </message>
    <message>
        <source>{span} earlier</source>
        <translation>早 {span}</translation>
    </message>
    <message>
        <source>{span} later</source>
        <translation>晚 {span}</translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <source>Activation map: dark blue is weak, bright yellow is strong. Its true resolution is {columns} × {rows} cells, smoothed; it shows what the answer rests on and outlines nothing.</source>
        <translation>激活图：深蓝表示弱，亮黄表示强。实际分辨率为 {columns} × {rows} 格，已平滑；它显示回答的依据，并不勾画任何轮廓。</translation>
    </message>
    <message>
        <source>Activation map: {name}</source>
        <translation>激活图：{name}</translation>
    </message>
    <message>
        <source>Agreed: {name}</source>
        <translation>已同意：{name}</translation>
    </message>
    <message>
        <source>All slices of the series</source>
        <translation>序列的所有层面</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>回答来自</translation>
    </message>
    <message>
        <source>Cannot be excluded: {names}</source>
        <translation>不能排除：{names}</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Corrected to: {name}</source>
        <translation>已更正为：{name}</translation>
    </message>
    <message>
        <source>Counts of slices, not a probability for the series: the model was made for single slices near a tumour.</source>
        <translation>此为层面计数，并非整个序列的概率：模型针对肿瘤附近的单个层面而制作。</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Further slices</source>
        <translation>其他层面</translation>
    </message>
    <message>
        <source>Further slices that name a tumour and are not shown: {count}</source>
        <translation>未显示的其他提示肿瘤的层面：{count}</translation>
    </message>
    <message>
        <source>ID {id}</source>
        <translation>ID {id}</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Not certain in {number} of {count} slices</source>
        <translation>不确定：{number} / {count} 层</translation>
    </message>
    <message>
        <source>Not signed off</source>
        <translation>未签核</translation>
    </message>
    <message>
        <source>Not signed off: not in the case history</source>
        <translation>未签核：不在病例库中</translation>
    </message>
    <message>
        <source>Not to be relied on in {number} of {count} slices</source>
        <translation>不可信赖：{number} / {count} 层</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note of the reader</source>
        <translation>阅片者备注</translation>
    </message>
    <message>
        <source>Only the first {count} studies have pages of their own; the table holds all.</source>
        <translation>仅前 {count} 项检查有单独页面；表格包含全部。</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>第 {page} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>Parts of the pictures are painted over in black, because they may tell who it is.</source>
        <translation>图片的部分区域以黑色遮盖，因为可能暴露患者身份。</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Patient not known</source>
        <translation>患者不详</translation>
    </message>
    <message>
        <source>Pictures from elsewhere ({name}): {figure}</source>
        <translation>其他来源的图片（{name}）：{figure}</translation>
    </message>
    <message>
        <source>Pictures held out: {figure}</source>
        <translation>留出的图片：{figure}</translation>
    </message>
    <message>
        <source>Pictures that are left out because they may hold text: {count}</source>
        <translation>因可能含有文字而省略的图片：{count}</translation>
    </message>
    <message>
        <source>Pixels&apos; SHA-256</source>
        <translation>像素 SHA-256</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Probability {value}</source>
        <translation>概率 {value}</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>化名</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>记录时间</translation>
    </message>
    <message>
        <source>Report of MRI Classifier</source>
        <translation>MRI Classifier 报告</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Sensitivity: {name}</source>
        <translation>灵敏度：{name}</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>签核</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Slice {number}: {name}, {value}</source>
        <translation>第 {number} 层：{name}，{value}</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>层面</translation>
    </message>
    <message>
        <source>Studies that could not be read: {count}</source>
        <translation>无法读取的检查：{count}</translation>
    </message>
    <message>
        <source>The card of this model is not on this computer.</source>
        <translation>此模型的模型卡不在本机上。</translation>
    </message>
    <message>
        <source>The image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The picture is left out: it may hold text that tells who it shows.</source>
        <translation>图片已省略：可能含有暴露患者身份的文字。</translation>
    </message>
    <message>
        <source>There is no activation map: it takes the file itself, and the model that answered.</source>
        <translation>没有激活图：需要原文件以及给出回答的模型。</translation>
    </message>
    <message>
        <source>There is no picture: it is not stored, and its file is not known.</source>
        <translation>没有图片：未存储，且不知其文件。</translation>
    </message>
    <message>
        <source>There is no picture: the file cannot be read any more.</source>
        <translation>没有图片：文件已无法读取。</translation>
    </message>
    <message>
        <source>There is no picture: the slice cannot be decoded.</source>
        <translation>没有图片：层面无法解码。</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>What has to be known</source>
        <translation>须知事项</translation>
    </message>
    <message>
        <source>answered right</source>
        <translation>回答正确</translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation>出生 {date}</translation>
    </message>
    <message>
        <source>slice {number} of {count}</source>
        <translation>第 {number} 层，共 {count} 层</translation>
    </message>
    <message>
        <source>{count} different pictures ({each})</source>
        <translation>{count} 幅不同图片（{each}）</translation>
    </message>
    <message>
        <source>{count} studies</source>
        <translation>{count} 项检查</translation>
    </message>
    <message>
        <source>{engine}, preprocessing version {version}</source>
        <translation>{engine}，预处理版本 {version}</translation>
    </message>
    <message>
        <source>{name} in {number} of {count} slices</source>
        <translation>{name}：{number} / {count} 层</translation>
    </message>
    <message>
        <source>{number} of {count} slices are not scored</source>
        <translation>{number} / {count} 层未评估</translation>
    </message>
    <message>
        <source>{number} of {count} slices cannot be read or classified</source>
        <translation>{number} / {count} 层无法读取或分类</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>0 shows the image alone, 1 the map alone.</source>
        <translation>0 仅显示图像，1 仅显示激活图。</translation>
    </message>
    <message>
        <source>0 takes a free port at every start.</source>
        <translation>0 表示每次启动使用空闲端口。</translation>
    </message>
    <message>
        <source>Address of a PostgreSQL database that several computers share, without a password: postgresql://USER@HOST/DATABASE. Empty keeps the history on this computer.</source>
        <translation>多台计算机共用的 PostgreSQL 数据库的地址，不含密码：postgresql://用户@主机/数据库。留空则病例库保存在本机。</translation>
    </message>
    <message>
        <source>Address the server listens on. 127.0.0.1 is reachable from this computer alone.</source>
        <translation>服务器监听的地址。127.0.0.1 仅本机可访问。</translation>
    </message>
    <message>
        <source>Addresses of reverse proxies that may say where a request comes from; spaces between them.</source>
        <translation>可声明请求来源的反向代理地址；以空格分隔。</translation>
    </message>
    <message>
        <source>Allow the web server</source>
        <translation>允许 Web 服务器</translation>
    </message>
    <message>
        <source>Also store names, hospital numbers and dates of new cases. Switch this on only where the disk is encrypted.</source>
        <translation>同时存储新病例的姓名、住院号和日期。仅在磁盘已加密时启用。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>证书文件</translation>
    </message>
    <message>
        <source>Colour scheme</source>
        <translation>配色方案</translation>
    </message>
    <message>
        <source>Daily backups kept</source>
        <translation>保留的每日备份数</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Delete cases after</source>
        <translation>删除病例的期限</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>File &gt; Classify Folder also takes the folders inside the chosen one.</source>
        <translation>“文件 &gt; 对文件夹分类”也处理所选文件夹中的子文件夹。</translation>
    </message>
    <message>
        <source>Files over this size are refused before they are read.</source>
        <translation>超过此大小的文件在读取前即被拒绝。</translation>
    </message>
    <message>
        <source>Folders within folders</source>
        <translation>包含子文件夹</translation>
    </message>
    <message>
        <source>Further host names</source>
        <translation>其他主机名</translation>
    </message>
    <message>
        <source>Heading of reports</source>
        <translation>报告抬头</translation>
    </message>
    <message>
        <source>How much the log file holds. File names and patient data are never in it.</source>
        <translation>日志文件的详细程度。绝不包含文件名和患者数据。</translation>
    </message>
    <message>
        <source>Keep a case history</source>
        <translation>启用病例库</translation>
    </message>
    <message>
        <source>Keras (TensorFlow)</source>
        <translation>Keras (TensorFlow)</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>密钥文件</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>最大文件</translation>
    </message>
    <message>
        <source>Largest picture</source>
        <translation>最大图片</translation>
    </message>
    <message>
        <source>Lay the map of where the model looked over the image when a result arrives.</source>
        <translation>得到结果时，将模型关注位置的激活图叠加在图像上。</translation>
    </message>
    <message>
        <source>Let other computers in</source>
        <translation>允许其他计算机进入</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Light, dark, or as the system has it.</source>
        <translation>浅色、深色或跟随系统。</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>锁定时间</translation>
    </message>
    <message>
        <source>Log detail</source>
        <translation>日志详细程度</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Name that stands on your sign-offs; the name of your account where this is empty.</source>
        <translation>签核时显示的名称；为空时使用账户名。</translation>
    </message>
    <message>
        <source>Names under which browsers reach the server besides its addresses; spaces between them.</source>
        <translation>除地址外，浏览器访问服务器所用的名称；以空格分隔。</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>ONNX Runtime</source>
        <translation>ONNX Runtime</translation>
    </message>
    <message>
        <source>ONNX Runtime, 8 bit</source>
        <translation>ONNX Runtime，8 位</translation>
    </message>
    <message>
        <source>Of corrected cases</source>
        <translation>已更正的病例</translation>
    </message>
    <message>
        <source>Of every case</source>
        <translation>所有病例</translation>
    </message>
    <message>
        <source>Off: the web server cannot be started, neither in the window nor by a command.</source>
        <translation>关：无法在窗口中或通过命令启动 Web 服务器。</translation>
    </message>
    <message>
        <source>Older cases are deleted for good when the program starts. 0 keeps them.</source>
        <translation>程序启动时永久删除更早的病例。0 表示保留。</translation>
    </message>
    <message>
        <source>On: the address and the code that the program shows let a browser in.</source>
        <translation>开：凭程序显示的地址和配对码，浏览器可以进入。</translation>
    </message>
    <message>
        <source>On: the web server answers other computers too, over TLS and after login.</source>
        <translation>开：Web 服务器也响应其他计算机，使用 TLS 并需登录。</translation>
    </message>
    <message>
        <source>On: users with a name and a password may log in to the web page.</source>
        <translation>开：有名称和密码的用户可以登录网页。</translation>
    </message>
    <message>
        <source>One copy of the case history a day, beside it; the oldest goes first.</source>
        <translation>每天一份病例库副本，存放在其旁；最旧的先删除。</translation>
    </message>
    <message>
        <source>Opacity of the activation map</source>
        <translation>激活图的不透明度</translation>
    </message>
    <message>
        <source>OpenVINO</source>
        <translation>OpenVINO</translation>
    </message>
    <message>
        <source>OpenVINO, 8 bit</source>
        <translation>OpenVINO，8 位</translation>
    </message>
    <message>
        <source>PEM file of a certificate with its chain; empty: the server makes its own.</source>
        <translation>证书及其证书链的 PEM 文件；留空则由服务器自行生成。</translation>
    </message>
    <message>
        <source>PEM file of the key of that certificate, without a passphrase.</source>
        <translation>该证书密钥的 PEM 文件，无密码短语。</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>配对</translation>
    </message>
    <message>
        <source>Pictures with more million pixels are refused before they are decoded.</source>
        <translation>超过此百万像素数的图片在解码前即被拒绝。</translation>
    </message>
    <message>
        <source>Python for training</source>
        <translation>用于训练的 Python</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>阅片者</translation>
    </message>
    <message>
        <source>Record batches in the case history</source>
        <translation>将批处理记录到病例库</translation>
    </message>
    <message>
        <source>Record what was classified, by which model, and what the reader said: on this computer, or in the shared database. Patients stand in it under pseudonyms.</source>
        <translation>记录分类了什么、由哪个模型以及阅片者的意见：保存在本机或共享数据库中。患者以假名出现。</translation>
    </message>
    <message>
        <source>Reverse proxies</source>
        <translation>反向代理</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>服务器地址</translation>
    </message>
    <message>
        <source>Server port</source>
        <translation>服务器端口</translation>
    </message>
    <message>
        <source>Shared database</source>
        <translation>共享数据库</translation>
    </message>
    <message>
        <source>Show the activation map</source>
        <translation>显示激活图</translation>
    </message>
    <message>
        <source>So that a case can be opened again after the program was closed. Names of files and folders often tell who the patient is.</source>
        <translation>以便关闭程序后仍能重新打开病例。文件和文件夹名称常会暴露患者身份。</translation>
    </message>
    <message>
        <source>Store images</source>
        <translation>存储图像</translation>
    </message>
    <message>
        <source>Store patients&apos; names</source>
        <translation>存储患者姓名</translation>
    </message>
    <message>
        <source>Store where files lie</source>
        <translation>存储文件位置</translation>
    </message>
    <message>
        <source>Such as the department; may be empty.</source>
        <translation>例如科室；可以留空。</translation>
    </message>
    <message>
        <source>Tell when long work has ended</source>
        <translation>长时间任务结束时通知</translation>
    </message>
    <message>
        <source>The Python that has the training package; empty takes the one that runs this program.</source>
        <translation>装有训练包的 Python；留空则使用运行本程序的 Python。</translation>
    </message>
    <message>
        <source>Users may log in</source>
        <translation>用户可以登录</translation>
    </message>
    <message>
        <source>Warnings only</source>
        <translation>仅警告</translation>
    </message>
    <message>
        <source>What File &gt; Classify Folder classifies is recorded as cases, too.</source>
        <translation>“文件 &gt; 对文件夹分类”所分类的内容也记录为病例。</translation>
    </message>
    <message>
        <source>What runs the model. ONNX Runtime starts in a moment; OpenVINO is an extra; Keras with TensorFlow is the reference and takes longer to load. The answers are the same, but for the 8-bit ones, which are quicker and differ a little.</source>
        <translation>运行模型的引擎。ONNX Runtime 立即启动；OpenVINO 是 extra；Keras 与 TensorFlow 是参考实现，加载较慢。除 8 位引擎外，回答相同；8 位引擎更快，但结果略有差异。</translation>
    </message>
    <message>
        <source>What the window, reports and commands speak, from the next start on. Dates and numbers follow.</source>
        <translation>窗口、报告和命令所用的语言，下次启动后生效。日期和数字格式随之改变。</translation>
    </message>
    <message>
        <source>Which of the installed models answers. Tools &gt; Models shows what each can do.</source>
        <translation>由哪个已安装的模型回答。“工具 &gt; 模型”显示各模型的能力。</translation>
    </message>
    <message>
        <source>Which slices are stored as pictures. Those of corrected cases can be trained on later, also when their files are gone.</source>
        <translation>哪些层面存储为图片。已更正病例的图片以后可用于训练，即使其文件已不存在。</translation>
    </message>
    <message>
        <source>While another program is in front, the desktop shows that a batch, a training or a report is done. The message never names a file or a patient.</source>
        <translation>当其他程序位于前台时，桌面会提示批处理、训练或报告已完成。该消息从不包含文件名或患者姓名。</translation>
    </message>
    <message>
        <source>Without a key or a mouse movement for so long, the window covers everything until it is unlocked. 0 never does.</source>
        <translation>在此时间内没有按键或鼠标移动时，窗口会遮住所有内容，直到解锁。0 表示从不。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Close the message or the dialog</source>
        <translation>关闭消息或对话框</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>复制所选行</translation>
    </message>
    <message>
        <source>Delete the selected measurement</source>
        <translation>删除所选测量</translation>
    </message>
    <message>
        <source>First and last slice</source>
        <translation>首层和末层</translation>
    </message>
    <message>
        <source>Go to the key slice</source>
        <translation>转到关键层面</translation>
    </message>
    <message>
        <source>In every window</source>
        <translation>在每个窗口中</translation>
    </message>
    <message>
        <source>In lists and tables</source>
        <translation>在列表和表格中</translation>
    </message>
    <message>
        <source>Leave the tool, then full screen</source>
        <translation>退出工具，然后退出全屏</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>移动图片</translation>
    </message>
    <message>
        <source>Next and previous control</source>
        <translation>下一个和上一个控件</translation>
    </message>
    <message>
        <source>On the image</source>
        <translation>在图像上</translation>
    </message>
    <message>
        <source>Previous and next image of the list</source>
        <translation>列表中的上一幅和下一幅图像</translation>
    </message>
    <message>
        <source>Previous and next slice</source>
        <translation>上一层和下一层</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Set a point with a measuring tool; the arrows move it</source>
        <translation>用测量工具设置一个点；方向键移动该点</translation>
    </message>
    <message>
        <source>Window: wider, narrower, brighter, darker</source>
        <translation>窗宽窗位：加宽、变窄、变亮、变暗</translation>
    </message>
    <message>
        <source>Zoom in and out</source>
        <translation>放大和缩小</translation>
    </message>
</context>
<context>
    <name>tour</name>
    <message>
        <source>Ctrl+K finds every command by its name, F1 opens the user guide. Whole folders are classified with File &gt; Classify Folder.</source>
        <translation>Ctrl+K 可按名称查找任何命令，F1 打开用户指南。整个文件夹可用“文件 &gt; 对文件夹分类”处理。</translation>
    </message>
    <message>
        <source>Find everything else</source>
        <translation>查找其他功能</translation>
    </message>
    <message>
        <source>Keep in mind what this is</source>
        <translation>牢记其性质</translation>
    </message>
    <message>
        <source>Look at the slices</source>
        <translation>查看层面</translation>
    </message>
    <message>
        <source>Open files or a folder here, or drop them anywhere on the window. DICOM, NIfTI and the usual picture formats are read. Nothing leaves this computer.</source>
        <translation>在此打开文件或文件夹，或将其拖放到窗口任意位置。可读取 DICOM、NIfTI 和常用图片格式。数据不会离开本机。</translation>
    </message>
    <message>
        <source>Open images</source>
        <translation>打开图像</translation>
    </message>
    <message>
        <source>Read the answer</source>
        <translation>阅读回答</translation>
    </message>
    <message>
        <source>Research software. A prediction is not a diagnosis, and no decision about a person may rest on it.</source>
        <translation>这是研究软件。预测不是诊断，任何关于个人的决定都不得以此为依据。</translation>
    </message>
    <message>
        <source>See where the network looked</source>
        <translation>查看网络关注的位置</translation>
    </message>
    <message>
        <source>The activation map lies over the image. It is coarse, and no outline of a lesion.</source>
        <translation>激活图叠加在图像上。它较粗略，并不勾画病灶轮廓。</translation>
    </message>
    <message>
        <source>The class and the probability of each. Warnings stand below: they say when not to rely on it.</source>
        <translation>预测类别及各类别的概率。下方的警告会说明何时不可信赖。</translation>
    </message>
    <message>
        <source>The wheel and the arrow keys go from slice to slice. The right mouse button, held, changes brightness and contrast.</source>
        <translation>滚轮和方向键逐层切换。按住右键可调节亮度和对比度。</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Research use only, not for diagnosis</source>
        <translation>仅供研究使用，不用于诊断</translation>
    </message>
</context>
<context>
    <name>windows</name>
    <message>
        <source>As stored</source>
        <translation>按存储值</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Auto, less contrast</source>
        <translation>自动，降低对比度</translation>
    </message>
    <message>
        <source>Auto, more contrast</source>
        <translation>自动，增强对比度</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>骨</translation>
    </message>
    <message>
        <source>Brain</source>
        <translation>脑</translation>
    </message>
    <message>
        <source>From the file</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <source>Full range</source>
        <translation>全范围</translation>
    </message>
    <message>
        <source>Soft tissue</source>
        <translation>软组织</translation>
    </message>
    <message>
        <source>Stroke</source>
        <translation>卒中</translation>
    </message>
    <message>
        <source>Subdural</source>
        <translation>硬膜下</translation>
    </message>
</context>
</TS>
