// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tilerole.h"

#include <QModelIndex>

#include <algorithm>

namespace forecourt::ui {
namespace {

std::optional<double> fraction(const QModelIndex& index, int role)
{
    const QVariant value = index.data(role);
    return value.isValid() ? std::optional(std::clamp(value.toDouble(), 0.0, 1.0)) : std::nullopt;
}

} // namespace

TileData tileData(const QModelIndex& index)
{
    TileData data;
    const auto text = [&index](int role) { return index.data(role).toString(); };
    data.name = text(TileNameRole);
    data.status = index.data(TileStatusRole).value<DisplayStatus>();
    data.stateWord = text(TileStateWordRole);
    if (data.stateWord.isEmpty())
        data.stateWord = statusWord(data.status);
    data.mainStyle = index.data(TileMainStyleRole).value<TileMainStyle>();
    data.mainValue = text(TileMainValueRole);
    data.mainUnit = text(TileMainUnitRole);
    data.secondValue = text(TileSecondValueRole);
    data.barFraction = fraction(index, TileBarFractionRole);
    data.limitFraction = fraction(index, TileLimitFractionRole);
    data.reason = index.data(TileReasonRole).toStringList();
    data.person = text(TilePersonRole);
    data.personIcon = text(TilePersonIconRole);
    if (data.personIcon.isEmpty())
        data.personIcon = QStringLiteral("user");
    data.amount = text(TileAmountRole);
    data.buttons = index.data(TileButtonsRole).value<QList<TileButton>>();
    data.duration = text(TileDurationRole);
    data.mediumText = text(TileMediumTextRole);
    data.mediumLine = text(TileMediumLineRole);
    data.compactValue = text(TileCompactValueRole);
    return data;
}

QString tileDescription(const QModelIndex& index)
{
    const QString own = index.data(Qt::AccessibleTextRole).toString();
    if (!own.isEmpty())
        return own;
    const TileData data = tileData(index);
    QString main = data.mainValue;
    if (!data.mainUnit.isEmpty())
        main += QChar(0x00A0) + data.mainUnit;
    QStringList parts{data.name, data.stateWord, main, data.secondValue};
    parts += data.reason;
    parts << data.person << data.amount;
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace forecourt::ui
