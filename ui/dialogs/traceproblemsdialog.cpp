// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/traceproblemsdialog.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QListWidget>
#include <QVBoxLayout>

namespace forecourt::ui {

namespace {

constexpr int ListHeight = 240;
constexpr int DialogWidth = 560;

QString traceProblemText(api::TraceProblem::What what)
{
    switch (what) {
    //: Why a line of a file is left out.
    case api::TraceProblem::What::UnreadableRecord: return TraceProblemsDialog::tr("not a whole record, left out");
    //: What is wrong with a line of a file.
    case api::TraceProblem::What::UnreadableFrame: return TraceProblemsDialog::tr("message cut or broken, shown as unreadable");
    //: What is wrong with a line of a file.
    case api::TraceProblem::What::LineTooLong: return TraceProblemsDialog::tr("line over 4 MB, only its beginning was read");
    }
    return {};
}

} // namespace

TraceProblemsDialog::TraceProblemsDialog(const ThemeManager& themes, const api::TraceFile& file, const Formatter& format,
                                         QWidget* parent)
    : FormDialog(themes, tr("Lines that could not be used as they are"), parent, DialogWidth), m_list(new QListWidget)
{
    setObjectName(QStringLiteral("traceProblemsDialog"));
    setText(tr("%1. Every other line was read; lines without any message are not listed.")
                .arg(QFileInfo(file.path()).fileName().left(80)));
    m_list->setObjectName(QStringLiteral("traceProblems"));
    m_list->setAccessibleName(tr("Lines that could not be used as they are"));
    m_list->setUniformItemSizes(true);
    m_list->setFixedHeight(ListHeight);
    for (const api::TraceProblem& problem : file.problems())
        //: %1 a line's number, %2 what is wrong with it, %3 how it begins.
        m_list->addItem(tr("Line %1: %2: %3").arg(format.number(problem.line), traceProblemText(problem.what), problem.text));
    if (const qint64 more = file.problemCount() - file.problems().size(); more > 0)
        m_list->addItem(tr("… and %1 more").arg(format.number(more)));
    body()->addWidget(m_list);
    Button* copy = addFootButton(tr("Copy list"));
    copy->setObjectName(QStringLiteral("traceProblemsCopy"));
    connect(copy, &Button::triggered, this, [this] {
        QStringList lines;
        for (int row = 0; row < m_list->count(); ++row)
            lines.append(m_list->item(row)->text());
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    });
    setRejectButton(tr("Close"))->setObjectName(QStringLiteral("traceProblemsClose"));
}

} // namespace forecourt::ui
