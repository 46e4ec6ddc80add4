// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/prices/priceeditor.h"

#include "ui/dialogs/repricedialog.h"
#include "ui/format/pricewords.h"
#include "ui/models/names.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/prices/priceexamplecard.h"
#include "ui/pages/prices/priceheadcard.h"
#include "ui/pages/prices/pricepartscard.h"
#include "ui/pages/prices/pricerulescard.h"
#include "ui/pages/prices/priceweekcard.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowrow.h"
#include "ui/widgets/numberfield.h"
#include "ui/widgets/panepair.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QScrollArea>

namespace forecourt::ui {

namespace {
constexpr int ListWidth = 240;
constexpr int ExampleWidth = 300;
constexpr int NarrowEdited = 824; ///< below it the example goes under the price
constexpr int PriceRowHeight = 56;
constexpr qsizetype PlacesShown = 8;
constexpr int ShownPlace = 24;
} // namespace

PriceEditor::PriceEditor(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_draft(context.workspace), m_list(context.workspace)
{
    setObjectName(QStringLiteral("priceEditor"));
    auto* parts = new QHBoxLayout;
    parts->setSpacing(metrics::CardGap);
    parts->addWidget(makeList());
    QWidget* const middle = makeMiddle();
    QWidget* const right = makeRight();
    auto* edited = new PanePair(middle, right);
    edited->setObjectName(QStringLiteral("priceParts"));
    edited->setShares(Qt::Horizontal, 1, 0);
    edited->setWidthBeside(right, ExampleWidth);
    edited->setLeastBeside(NarrowEdited);
    edited->setShares(Qt::Vertical, 3, 2);
    m_stack = new ViewStack(edited);
    makeEmpty();
    parts->addWidget(m_stack, 1);
    m_foot = makeFoot();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(parts, 1);
    column->addWidget(m_foot);
    connectParts();
    showDraft();
}

QWidget* PriceEditor::makeList()
{
    const ThemeManager& themes = m_context.themes;
    auto* card = new Card(themes, tr("Price list"));
    card->setFixedWidth(ListWidth);
    m_new = new IconButton(themes, QStringLiteral("plus"), tr("New price"));
    m_new->setObjectName(QStringLiteral("priceNew"));
    card->titleActions()->addWidget(m_new);
    m_table = new RecordTable(themes, QStringLiteral("priceTable"), tr("Prices"), nullptr, PriceRowHeight);
    m_table->setRecords(&m_list, false);
    m_table->horizontalHeader()->hide();
    m_table->setStretchColumn(int(PriceListModel::Column::Name), 100);
    fitSince();
    connect(&m_list, &PriceListModel::modelReset, this, &PriceEditor::fitSince);
    connect(&m_list, &PriceListModel::rowsInserted, this, &PriceEditor::fitSince);
    connect(&m_list, &PriceListModel::dataChanged, this, &PriceEditor::fitSince);
    m_showRemoved = new QCheckBox(tr("Show removed"));
    m_showRemoved->setObjectName(QStringLiteral("priceShowRemoved"));
    m_coverage = new TextLabel(themes, TypeRole::Caption, Theme::Color::Ink2);
    m_coverage->setObjectName(QStringLiteral("priceCoverage"));
    m_coverage->setWordWrap(true);
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(metrics::CardPadding, 8, metrics::CardPadding, 8);
    column->addWidget(m_showRemoved);
    column->addWidget(m_coverage);
    card->addRow(m_table, 1);
    card->addRow(foot);
    return card;
}

/// The names get what the longest of these leaves, not what one could be.
void PriceEditor::fitSince()
{
    QString longest;
    for (int row = 0; row < m_list.rowCount(); ++row) {
        if (const QString text = m_list.index(row, int(PriceListModel::Column::Since)).data().toString(); text.size() > longest.size())
            longest = text;
    }
    m_table->setColumnFor(int(PriceListModel::Column::Since), longest);
}

QWidget* PriceEditor::makeMiddle()
{
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(metrics::CardGap);
    auto* head = new PriceHeadCard(m_context, m_draft);
    connect(head, &PriceHeadCard::versionWanted, this,
            [this](PriceVersionId version) { leaveFor([this, version] { load(m_draft.setting().id, version); }); });
    column->addWidget(head);
    column->addWidget(new PricePartsCard(m_context, m_draft));
    column->addWidget(new PriceWeekCard(m_context, m_draft));
    column->addWidget(new PriceExceptionsCard(m_context, m_draft));
    column->addWidget(new PriceStepsCard(m_context, m_draft));
    column->addWidget(new PriceGroupsCard(m_context, m_draft));
    m_places = new Card(m_context.themes, tr("Applies to"));
    m_placeNames = new QVBoxLayout;
    m_places->body()->addLayout(m_placeNames);
    auto* change = new Button(m_context.themes, tr("Change…"));
    change->setObjectName(QStringLiteral("priceAssign"));
    connect(change, &Button::triggered, this, [this] { Q_EMIT assignmentsWanted(m_draft.setting().id); });
    m_places->titleActions()->addWidget(change);
    column->addWidget(m_places);
    column->addStretch(1);
    return makeScrollArea(inner);
}

QWidget* PriceEditor::makeRight()
{
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::CardGap);
    m_example = new PriceExampleCard(m_context, m_draft);
    column->addWidget(m_example);
    column->addWidget(new PriceAgainstCard(m_context, m_draft, *m_example));
    column->addStretch(1);
    return makeScrollArea(inner);
}

void PriceEditor::makeEmpty()
{
    auto* empty = new EmptyState(m_context.themes, QStringLiteral("coins"), tr("No price chosen"),
                                 tr("A price says what a session costs: by energy, by time, once, at night or for a group of people. "
                                    "Choose one in the list, or make one."));
    empty->setObjectName(QStringLiteral("pricesEmpty"));
    Button* make = empty->addAction(tr("New price"), Button::Kind::Primary, QStringLiteral("plus"));
    make->setObjectName(QStringLiteral("pricesEmptyNew"));
    connect(make, &Button::triggered, this, &PriceEditor::makeNew);
    m_stack->setEmptyState(makeFramed(m_context.themes, empty));
}

QWidget* PriceEditor::makeFoot()
{
    const ThemeManager& themes = m_context.themes;
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_state = new TextLabel(themes, TypeRole::Body, Theme::Color::Ink2);
    m_state->setObjectName(QStringLiteral("priceState"));
    m_state->setElideMode(Qt::ElideRight);
    const auto named = [](Button* button, const char* name) {
        button->setObjectName(QLatin1String(name));
        return button;
    };
    m_copy = named(new Button(themes, QStringLiteral("copy"), tr("Duplicate"), Button::Kind::Quiet), "priceDuplicate");
    m_remove = named(new Button(themes, tr("Remove"), Button::Kind::Quiet), "priceRemove");
    m_removeVersion = named(new Button(themes, tr("Delete version"), Button::Kind::Quiet), "priceRemoveVersion");
    m_discard = named(new Button(themes, tr("Discard"), Button::Kind::Quiet), "priceDiscard");
    m_simulate = named(new Button(themes, tr("Simulate a month…")), "priceSimulate");
    m_save = named(new Button(themes, tr("Save"), Button::Kind::Primary), "priceSave");
    row->addWidget(m_state, 1);
    for (Button* button : {m_copy, m_remove, m_removeVersion, m_discard, m_simulate, m_save})
        row->addWidget(button);
    return foot;
}

void PriceEditor::connectParts()
{
    connect(m_new, &Button::triggered, this, &PriceEditor::makeNew);
    connect(m_showRemoved, &QCheckBox::toggled, &m_list, &PriceListModel::setShowsRemoved);
    connect(m_table, &RecordTable::currentRowChanged, this, [this](int row) {
        if (m_isChoosing || row < 0)
            return;
        const PriceId price = m_list.row(row).setting.id;
        if (!m_draft.isLoaded() || price != m_draft.setting().id)
            leaveFor([this, price] { load(price); });
    });
    connect(&m_list, &PriceListModel::refreshed, this, &PriceEditor::showDraft);
    connect(&m_draft, &PriceDraft::changed, this, &PriceEditor::showDraft);
    connect(&m_draft, &PriceDraft::loaded, this, [this] {
        for (NumberField* field : m_stack->findChildren<NumberField*>())
            field->restore();
    });
    connect(m_copy, &Button::triggered, this, &PriceEditor::duplicate);
    connect(m_remove, &Button::triggered, this, [this] { m_draft.setting().removedAt ? restorePrice() : removePrice(); });
    connect(m_removeVersion, &Button::triggered, this, &PriceEditor::removeVersion);
    connect(m_discard, &Button::triggered, this, &PriceEditor::discard);
    connect(m_save, &Button::triggered, this, &PriceEditor::save);
    connect(m_simulate, &Button::triggered, this, [this] {
        auto* dialog = new RepriceDialog(m_context, {m_draft.version(), m_draft.setting().name, {}, m_draft.setting().id, false}, window());
        dialog->open();
    });
    connect(&m_context.site(), &api::LiveSite::stationChanged, this, [this] {
        if (isVisible() && !m_draft.isLoaded())
            showPlaces();
    });
}

const PriceListRow* PriceEditor::chosen() const
{
    const int row = m_list.rowOf(m_draft.setting().id);
    return row >= 0 ? &m_list.row(row) : nullptr;
}

/// Asks first where something would be lost.
void PriceEditor::leaveFor(const std::function<void()>& next)
{
    if (!m_draft.isDirty())
        return next();
    auto* dialog = new ConfirmDialog(m_context.themes,
                                     tr("Discard the changes of %1?").arg(m_draft.setting().name.isEmpty() ? tr("the new price") : shortened(m_draft.setting().name, 60)),
                                     tr("They were not saved as a version yet."), tr("Discard"), tr("Keep editing"), window());
    dialog->setObjectName(QStringLiteral("priceLeaveDialog"));
    dialog->acceptButton()->setObjectName(QStringLiteral("priceLeaveAccept"));
    connect(dialog, &QDialog::accepted, this, next);
    connect(dialog, &QDialog::rejected, this, &PriceEditor::showDraft); // the list shows what is edited again
    dialog->open();
}

void PriceEditor::makeNew()
{
    leaveFor([this] {
        m_draft.loadNew();
        if (auto* name = findChild<QWidget*>(QStringLiteral("priceName")))
            name->setFocus(Qt::OtherFocusReason);
    });
}

void PriceEditor::duplicate()
{
    const PriceSetting setting = m_draft.setting();
    const PriceVersion version = m_draft.version();
    leaveFor([this, setting, version] {
        PriceSetting copy = setting;
        //: Name of a copied price; %1 the name of the one it was copied from.
        copy.name = tr("Copy of %1").arg(setting.name);
        m_draft.loadNew(copy, version);
    });
}

void PriceEditor::showFirst()
{
    if (!m_draft.isLoaded() && m_list.rowCount() > 0)
        load(m_list.row(0).setting.id);
}

void PriceEditor::openPrice(PriceId price)
{
    if (m_draft.isLoaded() && m_draft.setting().id == price)
        return;
    leaveFor([this, price] { load(price); });
}

void PriceEditor::load(PriceId price, const std::optional<PriceVersionId>& wanted)
{
    const PriceBook& book = *m_context.site().priceBook();
    const PriceSetting* setting = book.price(price);
    if (!setting)
        return m_draft.clear();
    const PriceVersion* version = wanted ? book.version(*wanted) : book.versionAt(price, m_context.workspace.now());
    for (const PriceVersion& later : book.versions) {
        if (!version && later.price == price)
            version = &later;
    }
    if (version)
        return m_draft.load(*setting, *version);
    PriceVersion first; // its only version was taken back
    first.currency = setting->currency;
    first.vat = VatRate{1'900};
    first.validFrom = m_context.workspace.startOfToday();
    m_draft.load(*setting, first);
}

void PriceEditor::showDraft()
{
    m_isChoosing = true;
    m_list.setUnsaved(m_draft.isDirty() && !m_draft.isNewPrice() ? m_draft.setting().id : PriceId(0));
    if (m_draft.isLoaded() && !m_draft.isNewPrice())
        m_table->selectKey(m_draft.setting().id.value());
    else
        m_table->clearSelection();
    m_isChoosing = false;
    m_showRemoved->setVisible(m_list.removedCount() > 0);
    m_stack->setEmpty(!m_draft.isLoaded());
    m_foot->setVisible(m_draft.isLoaded());
    showPlaces();
    if (!m_draft.isLoaded())
        return;
    const int changes = m_draft.changeCount();
    const bool isRemoved = m_draft.setting().removedAt.has_value();
    QString state = m_draft.isNewPrice() ? tr("A new price.") : changes == 0 ? tr("Nothing changed.") : tr("%n change(s).", nullptr, changes);
    state += QLatin1Char(' ') + tr("Sessions already charged are never priced again unless you ask.");
    m_state->setText(state);
    m_discard->setVisible(m_draft.isDirty());
    m_save->setText(m_draft.isInPlace() ? tr("Save version %1").arg(m_draft.nextNumber()) : tr("Save as version %1").arg(m_draft.nextNumber()));
    QString reason;
    if (!m_context.prices)
        reason = tr("Off: prices are not changed here");
    else if (isRemoved)
        reason = tr("Off: this price was removed. Offer it again first");
    else if (m_draft.hasFaults())
        reason = tr("Off: something is wrong; it is marked above");
    else if (!m_draft.isDirty())
        reason = tr("Off: nothing has changed");
    m_save->setBlockedReason(reason);
    m_simulate->setBlockedReason(!m_context.prices        ? tr("Off: prices are not changed here")
                                 : m_draft.isNewPrice()   ? tr("Off: no session was priced by it yet. Save it first")
                                 : m_draft.hasFaults()    ? tr("Off: something is wrong; it is marked above")
                                                          : QString());
    m_copy->setVisible(!m_draft.isNewPrice());
    m_remove->setVisible(!m_draft.isNewPrice());
    //: Button: a removed price can be chosen again.
    m_remove->setText(isRemoved ? tr("Offer again") : tr("Remove"));
    m_removeVersion->setVisible(m_draft.isInPlace());
}

void PriceEditor::showPlaces()
{
    int without = 0;
    int connectors = 0;
    for (const StationPointer& station : m_context.site().stations()) {
        for (const ConnectorState& connector : station->connectors) {
            ++connectors;
            without += decisionAt(m_context.workspace, station->record.id, connector.evse).price ? 0 : 1;
        }
    }
    m_coverage->setText(connectors == 0 ? tr("There is no connector yet.")
                        : without == 0  ? tr("Every connector has a price.")
                                        : tr("%n connector(s) without a price: sessions there are in no sum and wait under Corrections.",
                                             nullptr, without));
    m_places->setVisible(m_draft.isLoaded() && !m_draft.isNewPrice());
    if (!m_draft.isLoaded() || m_draft.isNewPrice())
        return;
    const QStringList places = placesOf(m_draft.setting().id, m_context.workspace);
    if (m_shownPlaces == places && m_placeNames->count() > 0)
        return; // not with every letter
    m_shownPlaces = places;
    while (QLayoutItem* item = m_placeNames->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    auto* names = new FlowRow; // as many lines as it takes
    for (const QString& place : places.mid(0, PlacesShown))
        names->add(new Badge(m_context.themes, QString(), shortened(place, ShownPlace)));
    if (places.size() > PlacesShown)
        names->add(new TextLabel(m_context.themes, tr("and %n more", nullptr, static_cast<int>(places.size() - PlacesShown)), TypeRole::Small));
    //: Beside the names of places: a price applies nowhere.
    if (places.isEmpty())
        names->add(new TextLabel(m_context.themes, tr("nowhere yet"), TypeRole::Body, Theme::Color::Ink2));
    m_placeNames->addWidget(names);
    m_places->setAccessibleDescription(places.join(QStringLiteral(", ")));
}

} // namespace forecourt::ui
