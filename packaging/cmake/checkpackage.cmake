# SPDX-FileCopyrightText: 2026 The Forecourt developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs into a staging folder what the package would hold and checks it with the tools that are there; then
# makes the package and lets lintian judge it. tests/packaging/cleanroot goes on from there.
#   cmake -DBUILD=<build folder> -P checkpackage.cmake
cmake_minimum_required(VERSION 3.25)
set(stage "${BUILD}/package-check")
file(REMOVE_RECURSE "${stage}")
execute_process(COMMAND "${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${stage}/usr"
    RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(NOT code EQUAL 0)
    message(FATAL_ERROR "cannot install:\n${output}")
endif()

set(problems "")
set(id org.forecourt.Forecourt)
set(share "${stage}/usr/share")
set(expected
    usr/bin/forecourt usr/bin/forecourtd usr/bin/forecourt-sim usr/bin/forecourt-bench
    usr/share/applications/${id}.desktop usr/share/metainfo/${id}.metainfo.xml
    usr/share/icons/hicolor/scalable/apps/${id}.svg usr/share/icons/hicolor/symbolic/apps/${id}-symbolic.svg
    usr/share/bash-completion/completions/forecourt usr/share/bash-completion/completions/forecourtd
    usr/share/doc/forecourt/copyright usr/share/doc/forecourt/changelog.gz usr/share/doc/forecourt/NEWS.md.gz
    usr/share/lintian/overrides/forecourt
    usr/lib/systemd/system/forecourtd.service usr/lib/systemd/user/forecourtd.service usr/share/polkit-1/rules.d/forecourtd.rules
    usr/lib/systemd/system-preset/80-forecourt.preset usr/lib/systemd/user-preset/80-forecourt.preset)
foreach(size 16 22 24 32 48 64 128 256 512)
    list(APPEND expected usr/share/icons/hicolor/${size}x${size}/apps/${id}.png)
endforeach()
foreach(page forecourt forecourtd forecourt-sim forecourt-bench)
    list(APPEND expected usr/share/man/man1/${page}.1.gz)
endforeach()
list(APPEND expected usr/share/man/man5/forecourt.conf.5.gz usr/share/doc/forecourt/examples/forecourt.conf)
foreach(file IN LISTS expected)
    if(NOT EXISTS "${stage}/${file}")
        list(APPEND problems "${file} is missing")
    endif()
endforeach()

# check(<name> <command…>): runs the command where its tool is there; any output or code other than 0 is a problem.
function(check name tool)
    find_program(CHECK_${tool} ${tool})
    if(NOT CHECK_${tool})
        message(STATUS "${name}: skipped, ${tool} is not installed")
        return()
    endif()
    execute_process(COMMAND "${CHECK_${tool}}" ${ARGN} RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE error)
    if(NOT code EQUAL 0)
        list(APPEND problems "${name}: ${output}${error}")
    elseif(NOT error STREQUAL "")
        list(APPEND problems "${name}: ${error}")
    else()
        message(STATUS "${name}: ok")
    endif()
    set(problems "${problems}" PARENT_SCOPE)
endfunction()

check("desktop file" desktop-file-validate "${share}/applications/${id}.desktop")
check("metainfo" appstreamcli validate --no-net "${share}/metainfo/${id}.metainfo.xml")
# forecourtd.1 only names forecourt.1, which man finds where it is installed.
foreach(page forecourt forecourt-sim forecourt-bench)
    check("man page ${page}" man --warnings -E UTF-8 -l -Tutf8 -P cat "${share}/man/man1/${page}.1.gz")
endforeach()
check("man page forecourt.conf" man --warnings -E UTF-8 -l -Tutf8 -P cat "${share}/man/man5/forecourt.conf.5.gz")
# The system service may do little: exposure at most 2.0 of 10.
check("service exposure" systemd-analyze security --offline=true --no-pager --threshold=20
    "${stage}/usr/lib/systemd/system/forecourtd.service")
# Reading a big database whole takes longer than systemd's 90 s; ended there it would begin anew, for ever.
foreach(unit system user)
    file(STRINGS "${stage}/usr/lib/systemd/${unit}/forecourtd.service" patience REGEX "^TimeoutStartSec=infinity$")
    if(patience STREQUAL "")
        list(APPEND problems "the ${unit} service is ended where opening its database takes long")
    endif()
endforeach()
check("completion" bash -n "${share}/bash-completion/completions/forecourt")

# Every option the programs know is in their man page, and the page names no other.
foreach(program forecourt forecourtd forecourt-sim forecourt-bench)
    execute_process(COMMAND "${stage}/usr/bin/${program}" --help OUTPUT_VARIABLE help ERROR_VARIABLE ignored)
    set(page "${program}")
    if(program STREQUAL forecourtd)
        set(page forecourt)
    endif()
    file(READ "${BUILD}/packaging/man/${page}.1" text)
    string(REPLACE "\\-" "-" text "${text}")
    string(REGEX MATCHALL "[ ,]--[a-z-]+" options "${help}")
    foreach(option IN LISTS options)
        string(REGEX REPLACE "^[ ,]" "" option "${option}")
        if(NOT text MATCHES "${option}" AND NOT option MATCHES "^--(help|version|help-all|author|license|desktopfile)$")
            list(APPEND problems "${program}: ${option} is not in its man page")
        endif()
    endforeach()
endforeach()

# One version everywhere.
file(READ "${share}/metainfo/${id}.metainfo.xml" metainfo)
file(STRINGS "${BUILD}/CMakeCache.txt" version REGEX "^CMAKE_PROJECT_VERSION:")
string(REGEX REPLACE ".*=" "" version "${version}")
if(NOT metainfo MATCHES "<release version=\"${version}\"")
    list(APPEND problems "the metainfo knows no release ${version}")
endif()

find_program(DPKG_SHLIBDEPS dpkg-shlibdeps)
if(DPKG_SHLIBDEPS)
    execute_process(COMMAND "${CMAKE_CPACK_COMMAND}" -G DEB -B "${stage}/package" WORKING_DIRECTORY "${BUILD}"
        RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
    file(GLOB package "${stage}/package/*.deb")
    if(NOT code EQUAL 0 OR package STREQUAL "")
        list(APPEND problems "the package cannot be made: ${output}")
    else()
        # Hints are left out: a build for development is not hardened.
        check("lintian" lintian --allow-root --fail-on error,warning "${package}")
    endif()
else()
    message(STATUS "lintian: skipped, dpkg-shlibdeps is not installed")
endif()

file(REMOVE_RECURSE "${stage}")
if(problems)
    list(JOIN problems "\n  " text)
    message(FATAL_ERROR "The package is not right:\n  ${text}")
endif()
