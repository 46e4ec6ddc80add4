// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/prices/pricespage.h"

#include "ui/dialogs/repricedialog.h"
#include "ui/format/pricewords.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/prices/drivercoststab.h"
#include "ui/pages/prices/holidaystab.h"
#include "ui/pages/prices/priceeditor.h"
#include "ui/pages/prices/priceplacestab.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/unreadrow.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tabbar.h"

#include <QBoxLayout>
#include <QStackedWidget>

namespace forecourt::ui {

PricesPage::PricesPage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_events(context.workspace, context.prices)
{
    setObjectName(QStringLiteral("pricesPage"));
    QVBoxLayout* column = makePageColumn(this);
    column->setSpacing(0);
    auto* header = new PageHeader(context.themes, tr("Prices"));
    m_reprice = new Button(context.themes, tr("Price sessions again…"));
    m_reprice->setObjectName(QStringLiteral("pricesReprice"));
    m_reprice->setToolTip(tr("Shows first what would change; nothing changes without a reason"));
    header->addAction(m_reprice);
    column->addWidget(header);
    m_tabs = new TabBar(context.themes);
    m_tabs->setObjectName(QStringLiteral("priceTabs"));
    m_tabs->setAccessibleName(tr("Parts of this page"));
    m_tabs->addTab(tr("Price list"));
    m_tabs->addTab(tr("Where they apply"));
    m_tabs->addTab(tr("Holidays"));
    m_tabs->addTab(tr("History"));
    column->addWidget(m_tabs);
    column->addSpacing(12);
    m_editor = new PriceEditor(context);
    m_places = new PricePlacesTab(context);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_editor);
    m_pages->addWidget(m_places);
    m_pages->addWidget(new HolidaysTab(context));
    m_pages->addWidget(makeHistory());
    if (context.driverCosts) {
        //: Tab: what chargers show drivers of prices and costs.
        m_tabs->addTab(tr("On displays"));
        m_displays = new DriverCostsTab(context);
        m_pages->addWidget(m_displays);
    }
    column->addWidget(m_pages, 1);
    m_reprice->setBlockedReason(context.prices ? QString() : tr("Off: prices are not changed here"));
    connect(m_reprice, &Button::triggered, this, [this] { (new RepriceDialog(m_context, {}, window()))->open(); });
    connect(m_tabs, &QTabBar::currentChanged, this, &PricesPage::useTab);
    connect(m_editor, &PriceEditor::assignmentsWanted, this, [this](PriceId price) {
        m_places->setWantedPrice(price);
        showTab(Tab::Places);
    });
    connect(&context.site(), &api::LiveSite::priceBookChanged, this, [this] {
        if (isVisible() && m_tabs->currentIndex() == int(Tab::History))
            m_events.reload({});
    });
}

QWidget* PricesPage::makeHistory()
{
    using Column = PriceEventModel::Column;
    m_history = new RecordTable(m_context.themes, QStringLiteral("priceHistory"), tr("History of prices"));
    m_history->setRecords(&m_events, false);
    const Formatter& format = m_context.format(); // the widest of the language, with its year: "12/28/2000 10:58 PM"
    m_history->setColumnFor(int(Column::When),
                            format.dateTime(QDateTime(QDate(2000, 12, 28), QTime(22, 58), format.zone()), m_context.workspace.now()));
    m_history->setColumnFor(int(Column::Who), QStringLiteral("Nguyen-Hofmeister"));
    m_history->setStretchColumn(int(Column::What));
    m_historyUnread = new UnreadRow(m_context.themes, QStringLiteral("priceHistoryUnread"));
    connect(m_historyUnread, &UnreadRow::readAgainWanted, &m_events, &PriceEventModel::readAgain);
    m_historyStack = new ViewStack(makeFramed(m_context.themes, m_historyUnread->under(m_history)));
    m_historyEmpty = new EmptyState(m_context.themes, QStringLiteral("history"), QString(), QString());
    m_historyEmpty->setObjectName(QStringLiteral("priceHistoryEmpty"));
    m_historyStack->setEmptyState(makeFramed(m_context.themes, m_historyEmpty));
    connect(&m_events, &PriceEventModel::stateChanged, this, &PricesPage::updateHistory);
    connect(m_history, &RecordTable::opened, this, [this](int row) {
        if (const auto price = m_events.row(row).price) {
            showTab(Tab::Prices);
            m_editor->openPrice(*price);
        }
    });
    updateHistory();
    return m_historyStack;
}

void PricesPage::updateHistory()
{
    m_historyUnread->setError(m_events.error());
    m_historyStack->setEmpty(m_events.rowCount() == 0);
    m_historyEmpty->setTitle(m_events.error() ? tr("Could not read the history") : tr("Nothing was changed yet"));
    m_historyEmpty->setText(m_events.error() ? priceErrorSentence(*m_events.error())
                                             : tr("Every change of a price or of where it applies is listed here with who made it."));
}

void PricesPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

void PricesPage::showDetail(const QString& detail)
{
    if (detail == QLatin1String("places"))
        return showTab(Tab::Places);
    if (detail == QLatin1String("holidays"))
        return showTab(Tab::Holidays);
    if (detail == QLatin1String("history"))
        return showTab(Tab::History);
    if (detail == QLatin1String("displays") && m_displays)
        return showTab(Tab::Displays);
    bool isNumber = false;
    const qlonglong price = detail.toLongLong(&isNumber);
    if (!isNumber)
        return;
    showTab(Tab::Prices);
    m_editor->openPrice(PriceId(price));
}

void PricesPage::useTab(int tab)
{
    m_pages->setCurrentIndex(tab);
    if (tab == int(Tab::History))
        m_events.reload({});
    if (tab == int(Tab::Displays))
        m_displays->reload();
}

void PricesPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_editor->showFirst();
    if (m_tabs->currentIndex() == int(Tab::History))
        m_events.reload({});
}

} // namespace forecourt::ui
