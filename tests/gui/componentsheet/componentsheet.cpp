// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/componentsheet/sampletiles.h"
#include "tests/gui/componentsheet/sheets.h"
#include "ui/theme/keyboardfocus.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/connectortileview.h"
#include "ui/widgets/copyfield.h"
#include "ui/widgets/formdialog.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/tabbar.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/totalsrow.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTimer>

namespace forecourt::ui {
namespace {

void addCaption(QBoxLayout* column, const ThemeManager& themes, const char* text)
{
    column->addWidget(new TextLabel(themes, QString::fromUtf8(text), TypeRole::Caption, Theme::Color::Ink2));
}

ConnectorTileView* addTiles(QBoxLayout* column, ThemeManager& themes, QStandardItemModel* model, TileDensity density, const QList<int>& rows)
{
    auto* view = new ConnectorTileView(themes);
    auto* subset = new QStandardItemModel(view);
    for (const int row : rows)
        subset->appendRow(model->item(row)->clone());
    view->setFitsContent(true);
    view->setModel(subset);
    view->setForcedDensity(density);
    column->addWidget(view);
    return view;
}

QLayout* makeControls(ThemeManager& themes)
{
    auto* column = new QVBoxLayout;
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(new Button(themes, QStringLiteral("Accept"), Button::Kind::Primary));
    buttons->addWidget(new Button(themes, QStringLiteral("Details")));
    auto* focus = new Button(themes, QStringLiteral("Focus"));
    focus->setProperty("keyboardFocus", true);
    buttons->addWidget(focus);
    buttons->addWidget(new Button(themes, QStringLiteral("Quiet"), Button::Kind::Quiet));
    buttons->addWidget(new Button(themes, QStringLiteral("Stop all…"), Button::Kind::Danger));
    auto* blocked = new Button(themes, QStringLiteral("play"), QStringLiteral("Start"));
    blocked->block(QStringLiteral("Off: offline since 04:12"));
    buttons->addWidget(blocked);
    auto* actions = new Button(themes, QStringLiteral("Actions"));
    actions->setHasMenu(true);
    buttons->addWidget(actions);
    buttons->addWidget(new Button(themes, QStringLiteral("Link"), Button::Kind::Link));
    buttons->addStretch(1);
    auto* check = new QCheckBox;
    check->setChecked(true);
    auto* radio = new QRadioButton;
    radio->setChecked(true);
    auto* on = new Switch(themes, QString());
    on->setChecked(true);
    const std::initializer_list<QWidget*> indicators{check, new QCheckBox, radio, new QRadioButton, on, new Switch(themes, QString())};
    for (QWidget* indicator : indicators)
        buttons->addWidget(indicator);
    column->addLayout(buttons);
    auto* fields = new QHBoxLayout;
    fields->setSpacing(12);
    const auto field = [&](const char* text) {
        auto* edit = new QLineEdit(QLatin1String(text));
        edit->setProperty("form", true);
        edit->setMaximumWidth(140);
        fields->addWidget(edit);
        return edit;
    };
    field("22,0 kWh");
    field("Wrong 2O,5")->setProperty("error", true);
    field("Read only")->setReadOnly(true);
    field("Disabled")->setEnabled(false);
    auto* combo = new QComboBox;
    combo->addItems({QStringLiteral("All circuits"), QStringLiteral("North")});
    fields->addWidget(combo);
    auto* spin = new QSpinBox;
    spin->setProperty("form", true);
    fields->addWidget(spin);
    auto* progress = new QProgressBar;
    progress->setValue(62);
    progress->setTextVisible(false);
    fields->addWidget(progress);
    column->addLayout(fields);
    auto* chips = new QHBoxLayout;
    auto* segments = new SegmentedSwitch(themes);
    segments->addSegment(QStringLiteral("All"));
    segments->addSegment(DisplayStatus::Charging, QStringLiteral("Charging 3"));
    segments->addSegment(DisplayStatus::Available, QStringLiteral("Available 1"));
    segments->addSegment(DisplayStatus::Faulted, QStringLiteral("Faulted 1"));
    chips->addWidget(segments);
    chips->addWidget(new FilterChip(themes, QStringLiteral("charger:"), QStringLiteral("Bay 4")));
    chips->addWidget(FilterChip::makeAdder(themes, QStringLiteral("Add filter")));
    chips->addStretch(1);
    column->addLayout(chips);
    return column;
}

QWidget* makeTable(ThemeManager& themes)
{
    auto* card = new Card(themes);
    auto* table = new TableView(themes);
    auto* model = new QStandardItemModel(table);
    model->setHorizontalHeaderLabels({QString(), QStringLiteral("Bay"), QStringLiteral("Person"), QStringLiteral("kWh")});
    model->setHeaderData(3, Qt::Horizontal, int(Qt::AlignRight), Qt::TextAlignmentRole);
    const QStringList names{QStringLiteral("A. Weber"), QStringLiteral("Guest card 7"), QStringLiteral("M. Okafor"), QString()};
    for (int row = 0; row < 4; ++row) {
        auto* icon = new QStandardItem;
        icon->setData(true, TableBlankRole);
        if (row == 1)
            icon->setData(QVariant::fromValue(DisplayStatus::Faulted), TableStatusRole);
        auto* energy = new QStandardItem(row == 2 ? QString() : QStringLiteral("12,4%1").arg(row));
        energy->setTextAlignment(Qt::AlignRight);
        model->appendRow({icon, new QStandardItem(QStringLiteral("Bay %1").arg(row + 1)), new QStandardItem(names[row]), energy});
    }
    for (int column = 0; column < 4; ++column)
        model->item(3, column)->setData(true, TableLoadingRole);
    table->setModel(model);
    table->setColumnWidth(0, 28);
    table->setColumnWidth(1, 260);
    table->setStretchColumn(2);
    table->setColumnFor(3, QStringLiteral("8.888,88"));
    table->setSortingEnabled(false);
    table->horizontalHeader()->setSortIndicatorShown(true);
    table->horizontalHeader()->setSortIndicator(1, Qt::DescendingOrder);
    table->selectRow(2);
    table->setFixedHeight(28 + 4 * 32 + 2);
    auto* totals = new TotalsRow(themes);
    totals->setParts({{QStringLiteral("41 sessions"), TotalsRow::Weight::Strong}, {QStringLiteral("512,30 kWh")},
                      {QStringLiteral("2 without a price, not in the sum"), TotalsRow::Weight::Quiet},
                      {QStringLiteral("net 150,68 €"), TotalsRow::Weight::Quiet, true},
                      {QStringLiteral("179,31 €"), TotalsRow::Weight::Strong, true}});
    card->addRow(table);
    card->addRow(totals);
    return card;
}

void addBanners(QBoxLayout* column, ThemeManager& themes)
{
    auto* info = new Banner(themes, Banner::Kind::Info);
    info->setIconName(QStringLiteral("ev-charger"));
    info->setMessage(QStringLiteral("SN0042"), QStringLiteral("wants to connect"));
    info->addAction(new Button(themes, QStringLiteral("Details")));
    info->addAction(new Button(themes, QStringLiteral("Accept"), Button::Kind::Primary));
    auto* warning = new Banner(themes, Banner::Kind::Warning);
    warning->setMessage({}, QStringLiteral("Bay 4 silent for 4 min while installing"));
    warning->addAction(new Button(themes, QStringLiteral("Look")));
    auto* critical = new Banner(themes, Banner::Kind::Critical);
    critical->setMessage(QStringLiteral("No charger can reach us."), QStringLiteral("Port 8887 is in use by “evcc”, process 2214"));
    critical->addAction(new Button(themes, QStringLiteral("Retry")));
    auto* neutral = new Banner(themes, Banner::Kind::Neutral);
    neutral->setMessage({}, QStringLiteral("Bay 9 is offline, last seen 04:12"));
    neutral->addAction(new Button(themes, QStringLiteral("What to do")));
    for (Banner* banner : {info, warning, critical, neutral})
        column->addWidget(banner);
}

QWidget* makeConnectionCard(ThemeManager& themes)
{
    auto* card = new Card(themes, QStringLiteral("Connection card"));
    auto* row = new QHBoxLayout;
    auto* grid = new KeyValueGrid(themes, 80);
    auto* address = new CopyField(themes, QStringLiteral("Address"));
    address->setText(QStringLiteral("ws://192.168.1.20:8887/ocpp/SN0042"));
    auto* password = new CopyField(themes, QStringLiteral("Password"));
    password->setText(QStringLiteral("7Qd4-kTm2-9XvP"));
    password->setNote(QStringLiteral("shown once"));
    grid->setWidget(QStringLiteral("Address"), address);
    grid->setWidget(QStringLiteral("Password"), password);
    grid->setValue(QStringLiteral("Protocol"), QStringLiteral("OCPP 1.6 JSON"));
    grid->setValue(QStringLiteral("Firmware"), QString());
    auto* code = new QrCode(themes);
    code->setText(address->text());
    row->addWidget(grid, 1);
    row->addWidget(code, 0, Qt::AlignTop);
    card->body()->addLayout(row);
    auto* attention = new CardRow(themes, QStringLiteral("Bay 7: earth leakage since 04:12"), QStringLiteral("Unplug the car, then check the RCD"));
    attention->setStatus(DisplayStatus::Faulted);
    attention->addTrailing(new Button(themes, QStringLiteral("Open"), Button::Kind::Link));
    card->addRow(attention);
    return card;
}

QWidget* makeRight(ThemeManager& themes)
{
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    addCaption(column, themes, "Banners: info, warning, critical, offline");
    addBanners(column, themes);
    auto* tabs = new TabBar(themes);
    for (const char* text : {"Live", "Finished", "Maintenance"})
        tabs->addTab(QLatin1String(text));
    tabs->setNote(0, QStringLiteral("4"));
    tabs->setNote(2, QStringLiteral("1 running"));
    tabs->setCurrentIndex(1);
    column->addWidget(tabs);
    addCaption(column, themes, "Dialog: reaches a car");
    auto* dialog = new ConfirmDialog(themes, QStringLiteral("Stop charging at Bay 1?"),
                                     QStringLiteral("A. Weber’s car stops at 12,41 kWh. The cable stays locked until the car lets go."),
                                     QStringLiteral("Stop charging"), QStringLiteral("Keep charging"), nullptr);
    dialog->addChoice(QStringLiteral("Now"));
    dialog->addChoice(QStringLiteral("When the car is full"));
    dialog->setWindowFlags(Qt::Widget);
    column->addWidget(dialog);
    column->addWidget(makeConnectionCard(themes));
    column->addStretch(1);
    return right;
}

} // namespace

QWidget* makeComponentSheet(ThemeManager& themes)
{
    auto* window = new QWidget;
    window->resize(1440, 1072);
    auto* columns = new QHBoxLayout(window);
    columns->setContentsMargins(24, 16, 24, 16);
    columns->setSpacing(24);
    auto* left = new QVBoxLayout;
    left->setSpacing(6);
    addCaption(left, themes, "Status: shape, colour and word. Text stays in ink");
    auto* badges = new QHBoxLayout;
    badges->setSpacing(6);
    for (const DisplayStatus status : AllDisplayStatuses)
        badges->addWidget(new Badge(themes, status));
    badges->addStretch(1);
    left->addLayout(badges);
    auto* model = makeSampleTiles().release();
    model->setParent(window);
    addCaption(left, themes, "Tile, up to 12 connectors: focus ring, waiting for the charger’s answer, command failed");
    ConnectorTileView* const large = addTiles(left, themes, model, TileDensity::Large, {0, 1, 4});
    addCaption(left, themes, "Tile, up to 40 connectors");
    addTiles(left, themes, model, TileDensity::Medium, {0, 4, 6, 2, 3, 5, 7});
    addCaption(left, themes, "Tile, more than 40 connectors");
    addTiles(left, themes, model, TileDensity::Dense, {0, 3, 7, 4, 5, 2, 6});
    addCaption(left, themes, "Buttons, fields, choices");
    left->addLayout(makeControls(themes));
    addCaption(left, themes, "Table: normal, hover, selected, loading");
    left->addWidget(makeTable(themes));
    addCaption(left, themes, "Toast");
    auto* toasts = new ToastHost(themes);
    left->addWidget(toasts);
    toasts->post(QStringLiteral("check"), QStringLiteral("Archived Bay 4"), QStringLiteral("Undo"));
    left->addStretch(1);
    columns->addLayout(left, 62);
    columns->addWidget(makeRight(themes), 38);
    QTimer::singleShot(300, large, [large] { giveKeyboardFocus(large); });
    return window;
}

} // namespace forecourt::ui
