// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/firmwaredoubts.h"

#include <algorithm>

namespace forecourt::vault {

namespace {

constexpr qint64 SmallestFirmware = 4096;
constexpr qsizetype TarMagicAt = 257;

bool beginsWith(const QByteArray& head, const char* magic, qsizetype length)
{
    return head.startsWith(QByteArray(magic, length));
}

bool isWebPage(const QByteArray& head)
{
    const QByteArray begin = head.left(1024).trimmed().toLower();
    return begin.startsWith("<!doctype html") || begin.startsWith("<html") || (begin.startsWith("<?xml") && begin.contains("<html"));
}

bool isDocument(const QByteArray& head)
{
    return beginsWith(head, "%PDF-", 5) || beginsWith(head, "\x89PNG", 4) || beginsWith(head, "\xff\xd8\xff", 3)
        || beginsWith(head, "GIF8", 4) || beginsWith(head, "\xd0\xcf\x11\xe0", 4)
        || (beginsWith(head, "PK\x03\x04", 4) && (head.contains("word/document.xml") || head.contains("xl/workbook.xml")));
}

bool isOnlyText(const QByteArray& head)
{
    return !head.isEmpty() && std::all_of(head.begin(), head.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 || byte == '\n' || byte == '\r' || byte == '\t';
    }) && QString::fromUtf8(head.left(head.size() - std::min<qsizetype>(3, head.size()))).count(QChar::ReplacementCharacter) == 0;
}

/// By its name an archive, by its content none or cut off.
bool isDamagedArchive(const QString& name, const QByteArray& head, const QByteArray& tail)
{
    const auto isNamed = [&name](const char* end) { return name.endsWith(QLatin1String(end), Qt::CaseInsensitive); };
    if (isNamed(".zip"))
        return !beginsWith(head, "PK\x03\x04", 4) || !tail.contains(QByteArray("PK\x05\x06", 4));
    if (isNamed(".gz") || isNamed(".tgz"))
        return !beginsWith(head, "\x1f\x8b", 2);
    if (isNamed(".tar"))
        return head.size() < TarMagicAt + 5 || head.mid(TarMagicAt, 5) != "ustar";
    return false;
}

} // namespace

QList<FirmwareDoubt> doubtsAbout(const QString& name, qint64 bytes, const QByteArray& head, const QByteArray& tail)
{
    if (bytes == 0)
        return {FirmwareDoubt::Empty};
    QList<FirmwareDoubt> doubts;
    if (bytes < SmallestFirmware)
        doubts.append(FirmwareDoubt::VerySmall);
    const bool isInstaller = beginsWith(head, "\xd0\xcf\x11\xe0", 4) && name.endsWith(QLatin1String(".msi"), Qt::CaseInsensitive);
    if (isWebPage(head))
        doubts.append(FirmwareDoubt::WebPage);
    else if (beginsWith(head, "MZ", 2) || isInstaller)
        doubts.append(FirmwareDoubt::WindowsProgram);
    else if (isDocument(head))
        doubts.append(FirmwareDoubt::Document);
    else if (isOnlyText(head) && !name.endsWith(QLatin1String(".hex"), Qt::CaseInsensitive) // Intel and Motorola forms are text
             && !name.endsWith(QLatin1String(".s19"), Qt::CaseInsensitive) && !name.endsWith(QLatin1String(".srec"), Qt::CaseInsensitive))
        doubts.append(FirmwareDoubt::Text);
    if (isDamagedArchive(name, head, tail))
        doubts.append(FirmwareDoubt::DamagedArchive);
    return doubts;
}

} // namespace forecourt::vault
