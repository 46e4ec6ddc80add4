// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Bytes of a file of a charger as text to read.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringDecoder>

namespace forecourt::ui {

/// By its mark, else UTF-8 where it may be that, else Latin-1. \a start: the first bytes, cut anywhere.
[[nodiscard]] QStringConverter::Encoding encodingOf(const QByteArray& start);

/// Parts of one text, one after the other; a character may be cut between two of them. Line ends become '\n'.
class MemberDecoder
{
public:
    /// \a start decides the encoding; it is not decoded.
    explicit MemberDecoder(const QByteArray& start);

    [[nodiscard]] QString next(const QByteArray& part);

private:
    QStringDecoder m_decoder;
    bool m_endedWithReturn = false;
};

/// What is no text: 16 bytes to a line with offset and printable characters.
[[nodiscard]] QString hexLines(const QByteArray& bytes, qint64 offset);

} // namespace forecourt::ui
