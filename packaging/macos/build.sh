#!/bin/sh
# Makes a disk image of the app that `packaging/build.py viewer` built on a Mac; signs and notarises it where it can.
# Written from Apple's and PyInstaller's documentation; not run here.
#
# CODESIGN_IDENTITY: "Developer ID Application: NAME (TEAM)" in the keychain; ad-hoc signature without it.
# NOTARY_PROFILE: a profile that `xcrun notarytool store-credentials` has put into the keychain; needs the identity.
set -eu
cd "$(dirname "$0")/../.."

app="dist/viewer/MRI Classifier.app"
[ -d "$app" ] || { echo "There is no $app. Run packaging/build.py viewer on a Mac first." >&2; exit 1; }
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' mriclassifier/__init__.py)
image="dist/mriclassifier-$version-macos-$(uname -m).dmg"
identity=${CODESIGN_IDENTITY:--}

cp dist/viewer/mriclassifier/THIRD-PARTY-LICENCES.txt LICENSE "$app/Contents/Resources/"

# From the inside to the outside: the signature of the app seals those of the libraries. Entitlements belong to the
# programs alone; libraries inherit them.
set -- --force --sign "$identity"
[ "$identity" = - ] || set -- "$@" --timestamp --options runtime
find "$app/Contents" -type f \( -name '*.so' -o -name '*.dylib' \) -exec codesign "$@" {} +
find "$app/Contents" -type d -name '*.framework' -prune -exec codesign "$@" {} +
codesign "$@" --entitlements packaging/macos/entitlements.plist "$app/Contents/MacOS/mriclassifier"
codesign "$@" --entitlements packaging/macos/entitlements.plist "$app"
codesign --verify --deep --strict --verbose=2 "$app"

"$app/Contents/MacOS/mriclassifier" --version
"$app/Contents/MacOS/mriclassifier" selfcheck

staged=$(mktemp -d)
trap 'rm -rf "$staged"' EXIT
cp -R "$app" "$staged/"
ln -s /Applications "$staged/Applications"
hdiutil create -volname "MRI Classifier $version" -srcfolder "$staged" -format ULFO -ov "$image"

if [ -n "${NOTARY_PROFILE:-}" ]; then
    [ "$identity" != - ] || { echo "Apple notarises only what a Developer ID has signed." >&2; exit 1; }
    codesign --sign "$identity" --timestamp "$image"
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
    spctl --assess --type open --context context:primary-signature --verbose=2 "$image"
else
    echo "Not notarised: Gatekeeper will ask before the first start."
fi
ls -l "$image"
