// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/progressdialog.h"

#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int RefreshMs = 100;
constexpr int Steps = 1000;
} // namespace

ProgressDialog::ProgressDialog(const ThemeManager& themes, const QString& title, api::ExchangeProgressPointer progress,
                               QWidget* parent)
    : FormDialog(themes, title, parent), m_progress(std::move(progress)), m_bar(new QProgressBar)
{
    setObjectName(QStringLiteral("progressDialog"));
    m_bar->setObjectName(QStringLiteral("progressBar"));
    m_bar->setAccessibleName(title);
    body()->addWidget(m_bar);
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("progressCancel"));
    m_timer.setInterval(RefreshMs);
    connect(&m_timer, &QTimer::timeout, this, &ProgressDialog::refresh);
    m_timer.start();
    refresh();
}

void ProgressDialog::refresh()
{
    const qint64 total = m_progress->total;
    m_bar->setRange(0, total > 0 ? Steps : 0); // moving to and fro while nobody knows
    if (total > 0)
        m_bar->setValue(int(std::min<qint64>(Steps, m_progress->done * Steps / total)));
}

/// The dialog stays until the work has stopped.
void ProgressDialog::reject()
{
    m_progress->isCancelled = true;
    setText(tr("Stopping …"));
}

} // namespace forecourt::ui
