// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One page of a long list, by key.
#pragma once

#include <QList>
#include <QString>

namespace forecourt {

/// Rows plus where to go on. Source: house-style.md §1.3 (keyset pages).
template<class T>
struct Page
{
    QList<T> rows;
    QString next; ///< cursor for the following page; empty: this was the last
};

} // namespace forecourt
