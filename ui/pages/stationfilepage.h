// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A look into one file that a charger sent: what is inside, its text, a search.
#pragma once

#include "ui/models/archivehitmodel.h"
#include "ui/models/archivemembermodel.h"
#include "ui/pages/diagnosticsactions.h"

#include <QFuture>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace forecourt::ui {

class Banner;
class MemberView;
class PageHeader;
class RecordTable;
class ViewStack;

/// Thread: GUI.
class StationFilePage final : public QWidget
{
    Q_OBJECT

public:
    explicit StationFilePage(const PageContext& context, QWidget* parent = nullptr);
    /// What is being read is cancelled.
    ~StationFilePage() override;

    void setFile(StationFileId file);

private:
    void makeHeader();
    QWidget* makeSearch();
    QWidget* makeBody();
    QWidget* makeHits();
    void refresh();
    void list();
    void showListing(const Result<ArchiveListing>& listing);
    void showMember(int row);
    void search();
    void showHits(const Result<ArchiveHits>& hits);
    void showHit(int row);
    [[nodiscard]] qint64 sizeOf(int member) const;

    PageContext m_context;
    DiagnosticsActions m_actions;
    StationFileId m_file;
    ArchiveMemberModel m_members;
    ArchiveHitModel m_hits;
    ArchiveListing m_listing;
    QFuture<Result<ArchiveListing>> m_listingWork;
    QFuture<Result<ArchiveHits>> m_searching;
    PageHeader* m_header;
    Button* m_save;
    Button* m_bundle;
    ViewStack* m_stack;
    Banner* m_problem;
    QLineEdit* m_text;
    QComboBox* m_scope;
    Button* m_search;
    TextLabel* m_found;
    RecordTable* m_memberTable;
    QWidget* m_memberPart;
    MemberView* m_view;
    RecordTable* m_hitTable;
    QWidget* m_hitPart;
};

} // namespace forecourt::ui
