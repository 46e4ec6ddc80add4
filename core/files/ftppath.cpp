// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/ftppath.h"

#include <QStringDecoder>

#include <algorithm>

namespace forecourt::files {

namespace {

constexpr qsizetype MaxNameBytes = 255;

/// UTF-8 (RFC 2640), or Latin-1 from clients that know nothing of it.
QString wireText(const QByteArray& bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    return decoder.hasError() ? QString::fromLatin1(bytes) : text;
}

} // namespace

bool isValidFtpName(const QString& name)
{
    if (name.isEmpty() || name == QLatin1String(".") || name == QLatin1String("..") ||
        name.toUtf8().size() > MaxNameBytes)
        return false;
    return std::none_of(name.begin(), name.end(), [](QChar c) {
        const auto category = c.category();
        return c == QLatin1Char('/') || c == QLatin1Char('\\') || category == QChar::Other_Control ||
               category == QChar::Other_Format || category == QChar::Separator_Line ||
               category == QChar::Separator_Paragraph;
    });
}

std::optional<FtpPath> FtpPath::resolve(const FtpPath& from, const QByteArray& argument)
{
    const QString text = wireText(argument);
    FtpPath path = text.startsWith(QLatin1Char('/')) ? FtpPath() : from;
    const QStringList names = text.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (const QString& name : names) {
        if (name == QLatin1String("."))
            continue;
        if (name == QLatin1String("..")) {
            if (path.isRoot())
                return std::nullopt;
            path.m_names.removeLast();
            continue;
        }
        if (!isValidFtpName(name) || path.m_names.size() >= MaxDepth)
            return std::nullopt;
        path.m_names.append(name);
    }
    return path;
}

FtpPath FtpPath::parent() const
{
    FtpPath path = *this;
    if (!path.m_names.isEmpty())
        path.m_names.removeLast();
    return path;
}

FtpPath FtpPath::child(const QString& name) const
{
    FtpPath path = *this;
    path.m_names.append(name);
    return path;
}

QString FtpPath::text() const
{
    return QLatin1Char('/') + m_names.join(QLatin1Char('/'));
}

} // namespace forecourt::files
