// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/prices/holidaystab.h"

#include "ui/dialogs/holidaydialog.h"
#include "ui/format/pricewords.h"
#include "ui/models/names.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/prices/pricechanges.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"

#include <QBoxLayout>
#include <QListWidget>

namespace forecourt::ui {

namespace {
constexpr qsizetype ShownHoliday = 80;
} // namespace

HolidaysTab::HolidaysTab(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_list(new QListWidget),
      m_add(new Button(context.themes, QStringLiteral("plus"), tr("Add holiday…"))), m_change(new Button(context.themes, tr("Change…"))),
      m_remove(new Button(context.themes, QStringLiteral("trash-2"), tr("Remove")))
{
    setObjectName(QStringLiteral("holidaysTab"));
    m_list->setObjectName(QStringLiteral("holidayList"));
    m_list->setAccessibleName(tr("Holidays"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_add->setObjectName(QStringLiteral("holidayAdd"));
    m_change->setObjectName(QStringLiteral("holidayChange"));
    m_remove->setObjectName(QStringLiteral("holidayRemove"));
    auto* tools = new QHBoxLayout;
    tools->setSpacing(8);
    auto* text = new TextLabel(context.themes, tr("Prices whose week has its own row for holidays use it on these days."), TypeRole::Body, Theme::Color::Ink2);
    text->setWordWrap(true);
    tools->addWidget(text, 1);
    for (Button* button : {m_remove, m_change, m_add})
        tools->addWidget(button);
    m_stack = new ViewStack(makeFramed(context.themes, m_list));
    auto* empty = new EmptyState(context.themes, QStringLiteral("calendar"), tr("No holiday yet"),
                                 tr("Without holidays every day is priced like the day of the week it is."));
    empty->setObjectName(QStringLiteral("holidaysEmpty"));
    Button* first = empty->addAction(tr("Add holiday…"));
    first->setObjectName(QStringLiteral("holidaysEmptyAdd"));
    first->setBlockedReason(context.prices ? QString() : tr("Off: prices are not changed here"));
    connect(first, &Button::triggered, this, [this] { edit(-1); });
    m_stack->setEmptyState(makeFramed(context.themes, empty));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(tools);
    column->addWidget(m_stack, 1);
    connect(m_add, &Button::triggered, this, [this] { edit(-1); });
    connect(m_change, &Button::triggered, this, [this] { edit(m_list->currentRow()); });
    connect(m_remove, &Button::triggered, this, &HolidaysTab::remove);
    connect(m_list, &QListWidget::itemActivated, this, [this] { edit(m_list->currentRow()); });
    connect(m_list, &QListWidget::currentRowChanged, this, &HolidaysTab::updateButtons);
    connect(&context.site(), &api::LiveSite::priceBookChanged, this, &HolidaysTab::refresh);
    connect(&context.site(), &api::LiveSite::reset, this, &HolidaysTab::refresh);
    connect(&context.workspace, &Workspace::formatChanged, this, &HolidaysTab::refresh);
    refresh();
}

void HolidaysTab::refresh()
{
    const int row = m_list->currentRow();
    m_list->clear();
    for (const Holiday& holiday : holidays())
        //: A holiday: %1 its name, %2 when it is.
        m_list->addItem(tr("%1: %2").arg(shortened(holiday.name, ShownHoliday), holidayText(holiday, m_context.format())));
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    m_stack->setEmpty(m_list->count() == 0);
    updateButtons();
}

void HolidaysTab::updateButtons()
{
    const QString off = m_context.prices ? QString() : tr("Off: prices are not changed here");
    const QString reason = !off.isEmpty() ? off : m_list->currentRow() < 0 ? tr("Off: choose a holiday in the list first") : QString();
    m_add->setBlockedReason(off);
    m_change->setBlockedReason(reason);
    m_remove->setBlockedReason(reason);
}

void HolidaysTab::store(const QList<Holiday>& all, const QString& notice)
{
    api::PriceChange change;
    change.holidays = all;
    makePriceChange(m_context, this, change, notice);
}

void HolidaysTab::edit(int index)
{
    if (!m_context.prices)
        return;
    std::optional<Holiday> known;
    if (index >= 0 && index < holidays().size())
        known = holidays().at(index);
    auto* dialog = new HolidayDialog(m_context.themes, m_context.workspace, known, window());
    connect(dialog, &QDialog::accepted, this, [this, dialog, known] {
        const Holiday made = dialog->holiday();
        QList<Holiday> all = holidays();
        if (const qsizetype at = known ? all.indexOf(*known) : -1; at >= 0)
            all[at] = made;
        else
            all.append(made);
        store(all, known ? tr("Changed the holiday %1").arg(shortened(made.name, ShownHoliday)) : tr("Added the holiday %1").arg(shortened(made.name, ShownHoliday)));
    });
    dialog->open();
}

void HolidaysTab::remove()
{
    const int row = m_list->currentRow();
    QList<Holiday> all = holidays();
    if (row < 0 || row >= all.size())
        return;
    const QString name = all.takeAt(row).name;
    store(all, tr("Removed the holiday %1").arg(shortened(name, ShownHoliday)));
}

} // namespace forecourt::ui
