# SPDX-FileCopyrightText: 2026 The Forecourt developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Man pages, changelog and copyright as Debian wants them: compressed without a time inside, owned by nobody.

find_program(FORECOURT_GZIP gzip)

# forecourt_compressed(<file> <name> <destination>): installs <file> as <name>.gz.
function(forecourt_compressed file name destination)
    if(NOT FORECOURT_GZIP)
        install(FILES "${file}" DESTINATION "${destination}" RENAME "${name}")
        return()
    endif()
    set(packed "${CMAKE_CURRENT_BINARY_DIR}/documents/${name}.gz")
    add_custom_command(OUTPUT "${packed}"
        COMMAND "${CMAKE_COMMAND}" -E make_directory "${CMAKE_CURRENT_BINARY_DIR}/documents"
        COMMAND sh -c "\"$1\" -9nc \"$2\" > \"$3\"" sh "${FORECOURT_GZIP}" "${file}" "${packed}"
        DEPENDS "${file}" VERBATIM)
    set_property(GLOBAL APPEND PROPERTY forecourt_documents "${packed}")
    install(FILES "${packed}" DESTINATION "${destination}")
endfunction()

foreach(page forecourt forecourtd forecourt-sim forecourt-bench)
    configure_file(man/${page}.1.in man/${page}.1 @ONLY)
    forecourt_compressed("${CMAKE_CURRENT_BINARY_DIR}/man/${page}.1" ${page}.1 "${CMAKE_INSTALL_MANDIR}/man1")
endforeach()
configure_file(man/forecourt.conf.5.in man/forecourt.conf.5 @ONLY)
forecourt_compressed("${CMAKE_CURRENT_BINARY_DIR}/man/forecourt.conf.5" forecourt.conf.5 "${CMAKE_INSTALL_MANDIR}/man5")
# Debian's own form of a changelog names who built the package; what changed for people is the project's.
configure_file(debian/changelog.in debian/changelog @ONLY)
forecourt_compressed("${CMAKE_CURRENT_BINARY_DIR}/debian/changelog" changelog ${CMAKE_INSTALL_DATADIR}/doc/forecourt)
forecourt_compressed("${CMAKE_CURRENT_SOURCE_DIR}/CHANGELOG.md" NEWS.md ${CMAKE_INSTALL_DATADIR}/doc/forecourt)

# The licence of the icons stands in the copyright file word for word, indented by one.
file(READ "${PROJECT_SOURCE_DIR}/resources/icons/LICENSE.lucide" lucide)
string(STRIP "${lucide}" lucide)
string(REGEX REPLACE "\n\n+" "\n.\n" lucide "${lucide}")
string(REPLACE "\n" "\n " lucide " ${lucide}")
file(READ debian/copyright.in copyright)
string(REPLACE "@LUCIDE@" "${lucide}" copyright "${copyright}")
file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/copyright" CONTENT "${copyright}" @ONLY)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
    "${PROJECT_SOURCE_DIR}/resources/icons/LICENSE.lucide" "${CMAKE_CURRENT_SOURCE_DIR}/debian/copyright.in")
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/copyright" DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/forecourt)

get_property(documents GLOBAL PROPERTY forecourt_documents)
add_custom_target(forecourt_documents_target ALL DEPENDS ${documents})
