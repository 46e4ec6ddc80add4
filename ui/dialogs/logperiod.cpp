// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/logperiod.h"

#include "ui/format/timesamples.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QSignalBlocker>

namespace forecourt::ui {

namespace {
constexpr qint64 PeriodMinute = 60;
constexpr qint64 PeriodHour = 3600;
constexpr qint64 PeriodDay = 24 * PeriodHour;
constexpr qint64 PeriodWeek = 7 * PeriodDay;

/// The hands of the site's clock, as an instant that no zone of this computer changes.
QDateTime handsOf(const QDateTime& at, const QTimeZone& zone)
{
    const QDateTime local = at.toTimeZone(zone);
    return QDateTime(local.date(), QTime(local.time().hour(), local.time().minute()), Qt::UTC);
}
} // namespace

LogPeriod::LogPeriod(const Workspace& workspace, const QString& name, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_choice(new QComboBox), m_span(new QWidget)
{
    m_choice->setObjectName(name);
    m_choice->setAccessibleName(tr("Period"));
    m_choice->setProperty("form", true);
    //: Period of a log: no limit.
    m_choice->addItem(tr("Everything the charger has"), Everything);
    m_choice->addItem(tr("The last hour"), LastHour);
    m_choice->addItem(tr("The last 24 hours"), LastDay);
    m_choice->addItem(tr("The last 7 days"), LastWeek);
    m_choice->addItem(tr("From … to …"), Span);
    const QDateTime now = workspace.now();
    m_from = makeEdit(name + QStringLiteral("From"), tr("From, site time"), now.addSecs(-PeriodDay));
    m_to = makeEdit(name + QStringLiteral("To"), tr("To, site time"), now);
    auto* row = new QHBoxLayout(m_span);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_from, 1);
    row->addWidget(new QLabel(QString(QChar(0x2013))));
    row->addWidget(m_to, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_choice);
    column->addWidget(m_span);
    setFocusProxy(m_choice);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        showSpan();
        Q_EMIT changed();
    });
    showSpan();
}

QDateTimeEdit* LogPeriod::makeEdit(const QString& objectName, const QString& name, const QDateTime& at)
{
    const Formatter& format = m_workspace.format();
    auto* edit = new QDateTimeEdit;
    edit->setObjectName(objectName);
    edit->setAccessibleName(name);
    edit->setToolTip(name);
    edit->setProperty("form", true);
    edit->setTimeSpec(Qt::UTC);
    edit->setDateTime(handsOf(at, format.zone()));
    edit->setLocale(format.locale());
    edit->setDisplayFormat(dateTimeFieldFormat(format.locale()));
    edit->setCalendarPopup(true);
    connect(edit, &QDateTimeEdit::dateTimeChanged, this, &LogPeriod::changed);
    return edit;
}

void LogPeriod::showSpan()
{
    m_span->setVisible(m_choice->currentData().toInt() == Span);
}

QDateTime LogPeriod::instantOf(const QDateTimeEdit& edit) const
{
    return QDateTime(edit.date(), edit.time(), m_workspace.format().zone()).toUTC();
}

std::optional<QDateTime> LogPeriod::from() const
{
    const QDateTime now = m_workspace.now();
    switch (m_choice->currentData().toInt()) {
    case LastHour: return now.addSecs(-PeriodHour);
    case LastDay: return now.addSecs(-PeriodDay);
    case LastWeek: return now.addSecs(-PeriodWeek);
    case Span: return instantOf(*m_from);
    default: return std::nullopt;
    }
}

std::optional<QDateTime> LogPeriod::to() const
{
    return m_choice->currentData().toInt() == Span ? std::optional(instantOf(*m_to)) : std::nullopt;
}

bool LogPeriod::isReversed() const
{
    return m_choice->currentData().toInt() == Span && instantOf(*m_to) <= instantOf(*m_from);
}

void LogPeriod::setSpan(const QDateTime& from, const QDateTime& to)
{
    {
        const QSignalBlocker silence(this);
        m_from->setDateTime(handsOf(from, m_workspace.format().zone()));
        m_to->setDateTime(handsOf(to.addMSecs(PeriodMinute * 1000 - 1), m_workspace.format().zone()));
    }
    m_choice->setCurrentIndex(m_choice->findData(Span));
}

void LogPeriod::setLastDay()
{
    m_choice->setCurrentIndex(m_choice->findData(LastDay));
}

} // namespace forecourt::ui
