; Windows installer of the frozen viewer, for Inno Setup 6.4 and later. Written from its documentation; not run here.
; packaging\windows\build.ps1 calls it:  iscc /DVersion=0.1.0 packaging\windows\mriclassifier.iss
#ifndef Version
  #error Give the version: iscc /DVersion=0.1.0 packaging\windows\mriclassifier.iss
#endif
#define Program "..\..\dist\viewer\mriclassifier"
#define Title "MRI Classifier"

[Setup]
; Never change it: by it an upgrade finds the older version
AppId={{0B6C3F52-5C0B-4E1D-9E0A-6B1F6E2F7C41}
AppName={#Title}
AppVersion={#Version}
AppVerName={#Title} {#Version}
AppPublisher=MRI Classifier contributors
AppComments=Research use only, not for diagnosis
VersionInfoVersion={#Version}
DefaultDirName={autopf}\{#Title}
DisableProgramGroupPage=yes
LicenseFile=..\..\LICENSE
; For one user without an administrator; for all with /ALLUSERS or the question at the start
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=commandline dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; Qt 6 needs Windows 10 1809
MinVersion=10.0.17763
WizardStyle=modern
Compression=lzma2/max
SolidCompression=yes
OutputDir=..\..\dist
OutputBaseFilename=mriclassifier-{#Version}-windows-x64-setup
SetupIconFile=..\..\build\icons\mriclassifier.ico
UninstallDisplayIcon={app}\mriclassifier.exe
UninstallDisplayName={#Title}
ChangesAssociations=yes
CloseApplications=yes
RestartApplications=no
#ifdef Sign
; build.ps1 gives the command: iscc /DSign "/Ssigntool=signtool.exe sign ... $f"
SignTool=signtool
SignedUninstaller=yes
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[InstallDelete]
; Libraries of the version before must not lie among those of this one. Settings and case history are elsewhere, in
; the user's profile; neither setup nor uninstaller touches them.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Program}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\{#Title}"; Filename: "{app}\mriclassifier.exe"; AppUserModelID: "mriclassifier"
Name: "{autodesktop}\{#Title}"; Filename: "{app}\mriclassifier.exe"; AppUserModelID: "mriclassifier"; Tasks: desktopicon

[Registry]
; Among the programs of "Open with"; what a double click opens stays as it is
Root: HKA; Subkey: "Software\Classes\mriclassifier.image"; ValueType: string; ValueData: "MRI image"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\mriclassifier.image\DefaultIcon"; ValueType: string; ValueData: "{app}\mriclassifier.exe,0"
Root: HKA; Subkey: "Software\Classes\mriclassifier.image\shell\open\command"; ValueType: string; ValueData: """{app}\mriclassifier.exe"" gui ""%1"""
Root: HKA; Subkey: "Software\Classes\.dcm\OpenWithProgids"; ValueType: string; ValueName: "mriclassifier.image"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.nii\OpenWithProgids"; ValueType: string; ValueName: "mriclassifier.image"; ValueData: ""; Flags: uninsdeletevalue
; The commands by name in Win+R and Explorer
Root: HKA; Subkey: "Software\Microsoft\Windows\CurrentVersion\App Paths\mriclassifier.exe"; ValueType: string; ValueData: "{app}\mriclassifier.exe"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Microsoft\Windows\CurrentVersion\App Paths\mriclassifier-cli.exe"; ValueType: string; ValueData: "{app}\mriclassifier-cli.exe"; Flags: uninsdeletekey

[Run]
Filename: "{app}\mriclassifier.exe"; Description: "{cm:LaunchProgram,{#Title}}"; Flags: nowait postinstall skipifsilent
