// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/photofile.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <memory>

namespace forecourt::ui {

namespace {
constexpr qint64 MaximumFileBytes = 40'000'000;
constexpr qint64 MaximumPixels = 100'000'000;
constexpr int Quality = 85;

/// Only what cameras and telephones make; other formats (SVG, TIFF) are not even looked at.
QImage decode(QIODevice& device, int edge)
{
    QImageReader reader(&device);
    reader.setDecideFormatFromContent(true);
    const QByteArray format = reader.format();
    const QSize size = reader.size();
    if ((format != "jpeg" && format != "png") || !size.isValid()
        || qint64(size.width()) * size.height() > MaximumPixels)
        return {};
    reader.setAutoTransform(true);
    if (std::max(size.width(), size.height()) > edge)
        reader.setScaledSize(size.scaled(edge, edge, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    return reader.read();
}

QByteArray jpegOf(const QImage& image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const QImage opaque = image.convertToFormat(QImage::Format_RGB888); // JPEG knows no transparency
    return opaque.save(&buffer, "JPEG", quality) ? bytes : QByteArray();
}

Result<QByteArray> prepare(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, file.errorString());
    if (file.size() > MaximumFileBytes)
        return failure(ErrorCode::InvalidInput, QStringLiteral("too large"));
    const QImage image = decode(file, PhotoEdge);
    if (image.isNull())
        return failure(ErrorCode::InvalidInput, QStringLiteral("not a picture"));
    const QByteArray bytes = jpegOf(image, Quality);
    if (bytes.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("cannot be written as JPEG"));
    return bytes;
}

constexpr int SmallQuality = 80;
constexpr int SmallestPhoto = 200;

Result<QByteArray> makeSmall(QIODevice& device, qsizetype mostBytes)
{
    if (device.size() > MaximumFileBytes)
        return failure(ErrorCode::InvalidInput, QStringLiteral("too large"));
    const QImage whole = decode(device, CheckPhotoEdge);
    if (whole.isNull())
        return failure(ErrorCode::InvalidInput, QStringLiteral("not a picture"));
    for (int edge = CheckPhotoEdge; edge >= SmallestPhoto; edge = edge * 4 / 5) {
        const bool isLarger = std::max(whole.width(), whole.height()) > edge;
        // an extreme strip keeps a pixel of its other edge
        const QSize size = whole.size().scaled(edge, edge, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
        const QByteArray bytes = jpegOf(isLarger ? whole.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation) : whole, SmallQuality);
        if (!bytes.isEmpty() && bytes.size() <= mostBytes)
            return bytes;
    }
    return failure(ErrorCode::InvalidInput, QStringLiteral("does not get small enough"));
}

Result<QByteArray> makeSmallOf(const QString& path, qsizetype mostBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, file.errorString());
    return makeSmall(file, mostBytes);
}

constexpr int SmallestLogo = 40;

Result<QByteArray> makeLogo(const QString& path, qsizetype mostBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, file.errorString());
    if (file.size() > MaximumFileBytes)
        return failure(ErrorCode::InvalidInput, QStringLiteral("too large"));
    const QImage whole = decode(file, LogoEdge);
    if (whole.isNull())
        return failure(ErrorCode::InvalidInput, QStringLiteral("not a picture"));
    for (int edge = LogoEdge; edge >= SmallestLogo; edge = edge * 3 / 4) {
        const QImage image = std::max(whole.width(), whole.height()) > edge ? whole.scaled(edge, edge, Qt::KeepAspectRatio, Qt::SmoothTransformation) : whole;
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (image.save(&buffer, "PNG") && bytes.size() <= mostBytes)
            return bytes;
    }
    return failure(ErrorCode::InvalidInput, QStringLiteral("does not get small enough"));
}

template<class T, class Work>
QFuture<T> onPool(Work work)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}
} // namespace

QFuture<Result<QByteArray>> preparePhoto(const QString& path)
{
    return onPool<Result<QByteArray>>([path] { return prepare(path); });
}

QFuture<Result<QByteArray>> prepareSmallPhoto(const QString& path, qsizetype mostBytes)
{
    return onPool<Result<QByteArray>>([path, mostBytes] { return makeSmallOf(path, mostBytes); });
}

QFuture<Result<QByteArray>> shrinkPhoto(const QByteArray& bytes, qsizetype mostBytes)
{
    return onPool<Result<QByteArray>>([bytes, mostBytes] {
        QByteArray copy = bytes;
        QBuffer buffer(&copy);
        buffer.open(QIODevice::ReadOnly);
        return makeSmall(buffer, mostBytes);
    });
}

QFuture<Result<QByteArray>> prepareLogo(const QString& path, qsizetype mostBytes)
{
    return onPool<Result<QByteArray>>([path, mostBytes] { return makeLogo(path, mostBytes); });
}

QFuture<QImage> decodePhoto(const QByteArray& bytes, int edge)
{
    return onPool<QImage>([bytes, edge] {
        QByteArray copy = bytes;
        QBuffer buffer(&copy);
        buffer.open(QIODevice::ReadOnly);
        return decode(buffer, edge);
    });
}

} // namespace forecourt::ui
