// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Looks into the JSON text of a message without parsing it: millions are looked at in one search.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace forecourt {

/// Whether \a payload contains the text; \a folded is case-folded UTF-8, \a text the same as text.
/// Letters written as \\u0041 are found where the text is not plain ASCII.
[[nodiscard]] bool containsFolded(const QByteArray& payload, const QByteArray& folded, const QString& text);

/// Whether a field of this name, however deep, has one of the values (case-folded UTF-8; `*` is not special).
[[nodiscard]] bool hasField(const QByteArray& payload, QByteArrayView name, const QList<QByteArray>& values);

} // namespace forecourt
