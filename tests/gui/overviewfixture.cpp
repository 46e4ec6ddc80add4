// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/overviewfixture.h"

#include <QLabel>

namespace forecourt::tests::overview {

void fill(FakeConsole& console)
{
    StationBuilder station = aStation(QStringLiteral("BAY")).named(QStringLiteral("Bay")).online();
    station.connector(1).name = QStringLiteral("Bay 1");
    ConnectorState& charging = station.connector(2);
    charging.name = QStringLiteral("Bay 2");
    charging.status = ConnectorStatus::Occupied;
    charging.charging = ChargingState::Charging;
    charging.transaction = TransactionKey(7);
    charging.live.powerW = 10'900;
    ConnectorState& faulted = station.connector(3);
    faulted.name = QStringLiteral("Bay 3");
    faulted.status = ConnectorStatus::Faulted;
    faulted.errorCode = QStringLiteral("GroundFailure");
    ChangeBatch batch;
    batch.transactions = {aTransaction(7).at(QStringLiteral("BAY"), 2).by(QStringLiteral("04A2"), QStringLiteral("A. Weber")).charged(12'410).pointer()};
    batch.stations = {station.pointer()};
    batch.persons = {aPerson(1, QStringLiteral("A. Weber"))};
    batch.tokens = {aToken(QStringLiteral("04A2"), 1)};
    console.source.publish(batch);
    FakeConsole::settle();
}

QModelIndex tile(const QWidget& page, const QString& name)
{
    const QAbstractItemModel* model = find<ui::ConnectorTileView>(page, "connectorTiles")->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data(ui::TileNameRole).toString() == name)
            return model->index(row, 0);
    }
    return {};
}

QList<ui::TileButton> buttons(const QModelIndex& index)
{
    return index.data(ui::TileButtonsRole).value<QList<ui::TileButton>>();
}

void pressTile(const QWidget& page, const QString& name)
{
    const QModelIndex index = tile(page, name);
    find<ui::ConnectorTileView>(page, "connectorTiles")->triggerButton(index, static_cast<int>(buttons(index).size()) - 1);
    FakeConsole::settle();
}

QString allText(const QWidget& root)
{
    QStringList texts;
    for (const QLabel* label : root.findChildren<QLabel*>())
        texts.append(label->text());
    return texts.join(QLatin1Char('\n'));
}

} // namespace forecourt::tests::overview
