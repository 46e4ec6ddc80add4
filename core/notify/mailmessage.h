// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A mail as text: head and body in the form SMTP wants.
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace forecourt::notify {

/// What a mail says.
struct MailText
{
    QString subject;
    QString body; ///< plain text, lines of any length

    bool operator==(const MailText&) const = default;
};

/// RFC 5322 message in UTF-8: encoded words in the head (RFC 2047), base64 body, marked as sent by a machine.
/// Control characters in \a text cannot add lines to the head. \a id is unique and has no blanks.
[[nodiscard]] QByteArray mailMessage(const MailText& text, const QString& from, const QStringList& recipients,
                                     const QDateTime& at, const QString& id);

} // namespace forecourt::notify
