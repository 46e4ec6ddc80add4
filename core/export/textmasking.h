// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Takes tags and secrets out of text that is not ours: logs of chargers, in whatever form they are.
#pragma once

#include "core/export/messagemasking.h"

#include <QByteArray>
#include <QSet>
#include <QStringList>

namespace forecourt::exporting {

/// What is found: the tags of the site wherever they stand (also as 04:A2:…), what is written behind names such as idTag or
/// password, logins in addresses, private keys. A tag of less than Shortest characters is found only behind its name.
/// Bytes that are no ASCII stay as they are. Thread: one at a time.
class TextMasking
{
public:
    static constexpr int Shortest = 4;

    /// Tags get the names that \a masking gives them. \a secrets: values, blanked wherever they stand. \a masking outlives this.
    TextMasking(MessageMasking& masking, const QStringList& tags, const QStringList& secrets);

    /// Whole lines of one file, in their order.
    [[nodiscard]] QByteArray masked(const QByteArray& lines);
    /// Another file begins.
    void begin() { m_isInKey = false; }

private:
    [[nodiscard]] QString maskedLine(QString line);
    void maskTags(QString& line);

    MessageMasking& m_masking;
    QSet<QString> m_words;   ///< tags of letters and digits alone, case-folded
    QStringList m_others;    ///< tags with more in them
    QStringList m_secrets;
    bool m_isInKey = false;  ///< inside a private key
};

} // namespace forecourt::exporting
