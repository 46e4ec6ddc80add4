# SPDX-FileCopyrightText: 2026 The Forecourt developers
# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian package: packaging/package makes it, tests/packaging/cleanroot tries it in a clean Debian.

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME forecourt)
set(CPACK_PACKAGE_VENDOR "The Forecourt developers")
set(CPACK_PACKAGE_CONTACT "${FORECOURT_MAINTAINER}")
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_BINARY_DIR}/package")
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "operator console and OCPP central system for small charging sites")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Chargers that speak OCPP 1.6 over WebSocket connect to the console itself:
no cloud, no other server, no account. It shows what every connector does,
starts and stops charges, configures chargers, knows people and their tags,
and keeps every charge through crashes, power cuts and lost links.
.
The package holds the console (forecourt), the same central system without a
window (forecourtd), simulated chargers (forecourt-sim) and a benchmark.")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Plugins and data that no scan of linked libraries finds.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6svg6, tzdata, ca-certificates")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, qt6-translations-l10n, fonts-dejavu-core, xdg-utils")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA)
foreach(script postinst prerm postrm)
    list(APPEND CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA "${CMAKE_CURRENT_SOURCE_DIR}/debian/${script}")
endforeach()
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION TRUE)
include(CPack)
