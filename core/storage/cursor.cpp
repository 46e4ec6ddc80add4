// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/cursor.h"

#include <QByteArrayList>

namespace forecourt::storage {

namespace {

constexpr int LargestPage = 1000;
constexpr qsizetype LongestCursor = 120;

} // namespace

QString Cursor::toText(CursorKind kind) const
{
    const QByteArray plain = QByteArray(1, static_cast<char>(kind)) + '/' + QByteArray::number(order) + '/' +
                             QByteArray::number(id);
    return QString::fromLatin1(plain.toHex());
}

Result<std::optional<Cursor>> Cursor::fromText(CursorKind kind, const QString& text)
{
    if (text.isEmpty())
        return std::optional<Cursor>();
    const auto refused =
        failure(ErrorCode::InvalidInput, QStringLiteral("the cursor is not one of this list"),
                {QStringLiteral("after")});
    if (text.size() > LongestCursor)
        return refused;
    const QByteArrayList parts = QByteArray::fromHex(text.toLatin1()).split('/');
    if (parts.size() != 3 || parts.at(0) != QByteArray(1, static_cast<char>(kind)))
        return refused;
    bool isOrderNumber = false;
    bool isIdNumber = false;
    const Cursor cursor{parts.at(1).toLongLong(&isOrderNumber), parts.at(2).toLongLong(&isIdNumber)};
    // Only what toText() writes: fromHex() would skip over anything else.
    if (!isOrderNumber || !isIdNumber || cursor.toText(kind) != text)
        return refused;
    return std::optional<Cursor>(cursor);
}

Result<void> checkPageLimit(int limit)
{
    if (limit < 1 || limit > LargestPage) {
        return failure(ErrorCode::InvalidInput, QStringLiteral("a page has 1 to %1 rows").arg(LargestPage),
                       {QStringLiteral("limit")});
    }
    return {};
}

} // namespace forecourt::storage
