# Builds the Windows installer from the frozen viewer, and tries it out with -Try: silent installation, commands,
# silent removal. Written from the documentation; not run here.
#
#   python packaging/build.py viewer
#   pwsh packaging/windows/build.ps1 [-Try] [-Python build\viewer\environment\Scripts\python.exe]
#
# Signed if SIGN_THUMBPRINT names a certificate in the user's store (with its key, or on a token).
param([switch]$Try, [string]$Python = "build\viewer\environment\Scripts\python.exe")
$ErrorActionPreference = "Stop"
$PSNativeCommandUseErrorActionPreference = $true
Set-Location (Resolve-Path "$PSScriptRoot\..\..")

$program = "dist\viewer\mriclassifier\mriclassifier.exe"
if (-not (Test-Path $program)) { throw "There is no $program. Run packaging/build.py first." }
$version = (Get-Item $program).VersionInfo.ProductVersion.Trim()
$iscc = (Get-Command iscc -ErrorAction SilentlyContinue)?.Source ?? "${env:ProgramFiles(x86)}\Inno Setup 6\ISCC.exe"
if (-not (Test-Path $iscc)) { throw "Inno Setup 6 is missing: choco install innosetup" }

$env:QT_QPA_PLATFORM = "offscreen"
& $Python packaging\icons.py build\icons

$options = @("/Qp", "/DVersion=$version")
if ($env:SIGN_THUMBPRINT) {
    $signing = @("sign", "/sha1", $env:SIGN_THUMBPRINT, "/fd", "sha256", "/tr", "http://timestamp.digicert.com", "/td", "sha256")
    # The programs themselves, before they are packed
    Get-ChildItem dist\viewer\mriclassifier\*.exe | ForEach-Object { & signtool.exe @signing $_.FullName }
    # The record of the files was written before: it has to hold the signed ones
    & $Python -m mriclassifier.installed_files dist\viewer\mriclassifier
    $options += @("/DSign", "/Ssigntool=signtool.exe $($signing -join ' ') `$f")
}
& $iscc @options packaging\windows\mriclassifier.iss
$setup = "dist\mriclassifier-$version-windows-x64-setup.exe"
Write-Output "$setup $([math]::Round((Get-Item $setup).Length / 1e6, 1)) MB"
if (-not $Try) { exit 0 }

$target = Join-Path $env:TEMP "MRI Classifier tried"
$quiet = @("/VERYSILENT", "/SUPPRESSMSGBOXES", "/NORESTART", "/CURRENTUSER")
$done = Start-Process (Resolve-Path $setup) -ArgumentList ($quiet + "/DIR=`"$target`"") -Wait -PassThru
if ($done.ExitCode -ne 0) { throw "Setup ended with exit code $($done.ExitCode)." }
& "$target\mriclassifier-cli.exe" --version
& "$target\mriclassifier-cli.exe" selfcheck
$PSNativeCommandUseErrorActionPreference = $false  # an exit code of 1 is what is asked for
& "$target\mriclassifier-cli.exe" classify resources\icons\app.svg 2>$null
$refused = $LASTEXITCODE
if ($refused -ne 1) { throw "A file that is no image gave exit code $refused instead of 1." }
$done = Start-Process "$target\unins000.exe" -ArgumentList $quiet[0..2] -Wait -PassThru
if ($done.ExitCode -ne 0) { throw "Removal ended with exit code $($done.ExitCode)." }
if (Test-Path "$target\mriclassifier.exe") { throw "Removal left the program." }
Write-Output "installed, used, removed"
