// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Roles every table model of ours answers, beside Qt's own.
#pragma once

#include <QMetaType>

namespace forecourt::ui {

/// Sorting and filtering never look at display text.
enum ModelRole {
    SortRole = Qt::UserRole + 300, ///< raw value: number, instant, folded text
    SearchRole,                    ///< of column 0: everything a text filter may match, one string
    KeyRole,                       ///< of column 0: the row's id, stable while the row lives
    StatusRole,                    ///< DisplayStatus to draw as an icon; invalid: none
    SignRole,                      ///< Sign to draw as an icon; invalid: none
    QuietRole,                     ///< true: second ink
};

/// Small signs in a table's first column, beside the statuses of connectors.
enum class Sign { None, Done, Waiting, Warning, Critical, Person, Locked };

} // namespace forecourt::ui

Q_DECLARE_METATYPE(forecourt::ui::Sign)
