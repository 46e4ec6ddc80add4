// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/priceexceptiondialog.h"

#include "ui/format/timesamples.h"
#include "ui/pages/prices/pricefields.h"
#include "ui/pages/prices/priceweekcard.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QVBoxLayout>

namespace forecourt::ui {

namespace {
constexpr int ExceptionDialogWidth = 640;
constexpr int LongestExceptionName = 60;
} // namespace

PriceExceptionDialog::PriceExceptionDialog(const ThemeManager& themes, const Workspace& workspace, const PriceVersion& version,
                                           const std::optional<BandException>& known, QWidget* parent)
    : FormDialog(themes, known ? tr("Change dates with other bands") : tr("Dates with other bands"), parent, ExceptionDialogWidth),
      m_workspace(workspace), m_version(version), m_plan(WeekPlan::fromSlots(known ? known->bands : QList<BandSlot>{}, 1)),
      m_name(new QLineEdit), m_from(new QDateEdit), m_to(new QDateEdit)
{
    setObjectName(QStringLiteral("priceExceptionDialog"));
    setText(tr("On these days the plan below counts, whatever the week or a holiday says."));
    const Formatter& format = workspace.format();
    m_name->setObjectName(QStringLiteral("exceptionName"));
    m_name->setMaxLength(LongestExceptionName);
    m_from->setObjectName(QStringLiteral("exceptionFrom"));
    m_to->setObjectName(QStringLiteral("exceptionTo"));
    const QDate today = format.siteDate(workspace.now());
    for (QDateEdit* edit : {m_from, m_to}) {
        edit->setLocale(format.locale());
        edit->setDisplayFormat(dateFieldFormat(format.locale()));
        edit->setCalendarPopup(true);
        edit->setDate(today);
    }
    if (known) {
        m_name->setText(known->name);
        m_from->setDate(known->from);
        m_to->setDate(known->to);
    }
    addField(tr("Name"), m_name);
    addField(tr("First day"), m_from);
    addField(tr("Last day"), m_to);
    makeDay();
    Button* accept = setAcceptButton(known ? tr("Change") : tr("Add"));
    accept->setObjectName(QStringLiteral("exceptionAccept"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("exceptionCancel"));
    disconnect(accept, &Button::triggered, nullptr, nullptr);
    connect(accept, &Button::triggered, this, &PriceExceptionDialog::submit);
    refresh();
}

void PriceExceptionDialog::makeDay()
{
    m_grid = new WeekGrid(m_themes, m_workspace.format());
    m_grid->setObjectName(QStringLiteral("exceptionDay"));
    m_begin = makeTimeField("exceptionBegin");
    m_begin->setAccessibleName(tr("Block begins at"));
    m_end = makeTimeField("exceptionEnd");
    m_end->setAccessibleName(tr("Block ends at"));
    m_band = new QComboBox;
    m_band->setObjectName(QStringLiteral("exceptionBand"));
    m_band->setAccessibleName(tr("Band of the block"));
    m_band->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // names come from anybody
    m_band->setMinimumContentsLength(12);
    m_band->addItem(tr("No band"), -1);
    for (int i = 0; i < m_version.bands.size(); ++i)
        m_band->addItem(m_version.bands.at(i).name, i);
    m_band->setCurrentIndex(m_band->count() > 1 ? 1 : 0);
    //: Button: puts the chosen band over the chosen hours.
    m_lay = new Button(m_themes, tr("Set"));
    m_lay->setObjectName(QStringLiteral("exceptionLay"));
    m_begin->setValue(0);
    m_end->setValue(BandSlot::MinutesOfDay);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_begin, m_end, m_band, m_lay})
        row->addWidget(widget);
    body()->addWidget(m_grid);
    body()->addLayout(row);
    connect(m_grid, &WeekGrid::planWanted, this, [this](const WeekPlan& plan) {
        m_plan = plan;
        refresh();
    });
    connect(m_grid, &WeekGrid::selectionChanged, this, [this] {
        const WeekSelection& chosen = m_grid->selection();
        if (chosen.firstRow < 0)
            return;
        m_begin->setValue(chosen.block.from);
        m_end->setValue(chosen.block.to);
    });
    connect(m_band, &QComboBox::currentIndexChanged, this, [this] { m_grid->setBrush(m_band->currentData().toInt()); });
    connect(m_lay, &Button::triggered, this, [this] { layBand(m_band->currentData().toInt()); });
    m_grid->setBrush(m_band->currentData().toInt());
}

void PriceExceptionDialog::layBand(int band)
{
    if (!m_begin->value() || !m_end->value() || *m_end->value() <= *m_begin->value())
        return setProblem(tr("The block ends before it begins"));
    setProblem({});
    m_plan.set(0, 0, static_cast<int>(*m_begin->value()), static_cast<int>(*m_end->value()), band);
    refresh();
}

void PriceExceptionDialog::refresh()
{
    m_grid->setPlan(m_plan, PriceWeekCard::looksOf(m_version, m_workspace.format()), PriceWeekCard::plainLook(m_version, m_workspace.format()));
}

BandException PriceExceptionDialog::exception() const
{
    return {m_name->text().simplified(), m_from->date(), m_to->date(), m_plan.toSlots()};
}

void PriceExceptionDialog::submit()
{
    setFieldError(m_name, m_name->text().simplified().isEmpty() ? tr("Type a name") : QString());
    setFieldError(m_to, m_to->date() < m_from->date() ? tr("The last day is before the first") : QString());
    if (!m_name->text().simplified().isEmpty() && m_to->date() >= m_from->date())
        accept();
}

} // namespace forecourt::ui
